### What acute medicines are called, by class: international nonproprietary names, then brands.
### The groups are those of the ATC index (WHO Collaborating Centre for Drug Statistics
### Methodology). A brand stands here only where all that is sold under it is of one class.
### A name that begins with a hyphen is the ending of names.

## N02CC

medicine-triptan =
    суматриптан, имигран, амигренин, сумамигрен, тримигрен, сумитран,
    сумарин, сумиг, рапимед,
    наратриптан, нарамиг,
    золмитриптан, зомиг, мигрепам,
    ризатриптан, максалт,
    алмотриптан,
    элетриптан, релпакс,
    фроватриптан, фровамигран

## N02CA02 and N02CA52, alone or with caffeine, which only helps it into the blood

medicine-ergotamine =
    эрготамин, кафергот, кофетамин

## N02A, and codeine of R05DA

medicine-opioid =
    кодеин, дигидрокодеин,
    трамадол, трамал,
    тапентадол, буторфанол,
    морфин, оксикодон, гидрокодон

## Products of several classes, or of an analgesic and caffeine: first acetylsalicylic acid,
## paracetamol and caffeine; then paracetamol and caffeine, in some with codeine, propyphenazone
## or naproxen; then an opioid with a non-opioid; then butalbital and caffeine. Of brands that are
## combinations only with their second word, both words

medicine-combination =
    цитрамон, аквацитрамон, цитрамарин, аскофен, кофицил, мигралгин, мигренол,
    экседрин,
    солпадеин, саридон, каффетин,
    пенталгин, седальгин, седалгин,
    залдиар,
    панадол экстра, нурофен плюс

## N02B and M01A; of two of them together, one name

medicine-non_opioid =
    парацетамол, ацетаминофен, панадол, тайленол,
    эффералган,
    ацетилсалициловая, ацетилсалициловой, аспирин, упсарин,
    зельтцер,
    ибупрофен, нурофен, адвил, миг, фаспик, ибупром,
    ибуклин, некст,
    напроксен, налгезин,
    кеторолак, кеторол, кетанов,
    диклофенак, вольтарен, раптен,
    метамизол, анальгин, баралгин,
    кетопрофен, кетонал, декскетопрофен, дексалгин,
    нимесулид, найз, нимесил,
    индометацин,
    мелоксикам, лорноксикам, ксефокам,
    целекоксиб, эторикоксиб, аркоксиа,
    толфенамовая, мефенамовая,
    пропифеназон

## These make a combination analgesic of an analgesic, as 8.2.5 names it

medicine-adjuvant =
    кофеин, буталбитал

## Words of brands that do not say what was added: caffeine, codeine or a vitamin

medicine-not_told =
    экстра, плюс

## The endings of the oblique cases, as in “таблетка ибупрофена”

medicine-case_endings = а, у, ом, е, ы
