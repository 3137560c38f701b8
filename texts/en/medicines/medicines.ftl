### Names of acute medicines, by class: international nonproprietary names, then brands.
### The groups are those of the ATC index (WHO Collaborating Centre for Drug Statistics
### Methodology). A brand stands here only where all that is sold under it is of one class.
### A name that begins with a hyphen is the ending of names.

## N02CC, whose international names all end alike

medicine-triptan =
    -triptan,
    imigran, imitrex, sumamigren,
    naramig, amerge,
    zomig,
    maxalt,
    axert, almogran,
    relpax,
    frova, frovamig

## N02CA02 and N02CA52, alone or with caffeine, which only helps it into the blood

medicine-ergotamine =
    ergotamine, cafergot

## N02A, and codeine of R05DA

medicine-opioid =
    codeine, dihydrocodeine,
    tramadol, ultram,
    tapentadol, butorphanol,
    morphine, oxycodone, hydrocodone

## Products of several classes, or of an analgesic and caffeine: first acetylsalicylic acid,
## paracetamol and caffeine; then paracetamol and caffeine, in some with codeine, propyphenazone
## or naproxen; then an opioid with a non-opioid; then butalbital and caffeine. Of brands that are
## combinations only with their second word, both words

medicine-combination =
    citramon,
    excedrin, thomapyrin,
    solpadeine, saridon, caffetin,
    pentalgin, sedalgin,
    codamol, panadeine, zaldiar, ultracet, vicodin, percocet,
    fioricet, fiorinal,
    panadol extra, anadin extra, nurofen plus

## N02B and M01A

medicine-non_opioid =
    paracetamol, acetaminophen, panadol, tylenol,
    efferalgan, doliprane, calpol,
    acetylsalicylic, aspirin,
    seltzer,
    ibuprofen, nurofen, advil, motrin, brufen,
    naproxen, aleve, naprosyn, nalgesin,
    ketorolac, ketorol, toradol,
    diclofenac, voltaren, cataflam,
    metamizole, dipyrone, analgin, novalgin,
    ketoprofen, dexketoprofen,
    nimesulide, nimesil,
    indometacin, indomethacin,
    meloxicam, lornoxicam,
    celecoxib, etoricoxib,
    tolfenamic, mefenamic,
    propyphenazone

## These make a combination analgesic of an analgesic, as 8.2.5 names it

medicine-adjuvant =
    caffeine, butalbital

## Words of brands that do not say what was added: caffeine, codeine or a vitamin

medicine-not_told =
    extra, plus

## Where this stands in a name nothing was added

medicine-nothing_added = extra strength
