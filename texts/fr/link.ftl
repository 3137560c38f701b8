### Les pages derrière un lien : celle qui a un bouton (elle ne dit pas un mot de santé, car les
### aperçus dans les conversations la montrent), et celle d’un lien qui n’ouvre rien.

links-report = Rapport
links-open = Ouvrir le rapport
links-gone-title = Le rapport ne s’ouvre pas
links-gone = Ce lien n’existe pas : il a expiré, il a été désactivé ou l’adresse comporte une erreur. La personne qui tient le journal peut en créer un nouveau.
links-unavailable = Le rapport n’a pas pu être ouvert pour le moment. Veuillez réessayer dans une minute.
links-too-large = Ce rapport est trop volumineux pour être ouvert ici. La personne qui tient le journal peut créer un lien vers une période plus courte, ou envoyer le rapport en PDF.
