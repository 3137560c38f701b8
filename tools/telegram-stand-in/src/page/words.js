// The page's own words, in the language of the person who chats.

const words = {
  en: {
    people: "People", first_name: "First name", language: "Language", add: "Add", close: "Close", more: "More",
    pinned: "Pinned message", what_can_it_do: "What can this bot do?", earlier: "Earlier messages", to_end: "To the last message",
    commands: "Commands", keyboard: "Keyboard", attach: "Attach a file", send: "Send", start: "Start", restart: "Restart bot", block: "Block bot",
    unblock: "Unblock bot", message: "Message", bot: "bot", blocked: "blocked", silent: "without sound",
    where: "Where are you?", cancel: "Cancel", reply: "Reply", edit: "Edit", save: "Download", pinned_it: "pinned", deleted: "a deleted message",
    you: "You: ", document: "Document", photo: "Photo", place: "Location", nothing_yet: "No messages here yet",
    no_connection: "connecting…", back: "Back", close_anyway: "Close anyway", unsaved: "What you entered may not be saved. Close the app?",
    sent_by_app: "Sent to the bot from the app of the button", telegram_opens: "Telegram would open",
    app_elsewhere: "Only apps on this machine are opened here, not", copied: "Copied",
  },
  ru: {
    people: "Люди", first_name: "Имя", language: "Язык", add: "Добавить", close: "Закрыть", more: "Ещё",
    pinned: "Закреплённое сообщение", what_can_it_do: "Что умеет этот бот?", earlier: "Более ранние сообщения", to_end: "К последнему сообщению",
    commands: "Команды", keyboard: "Клавиатура", attach: "Прикрепить файл", send: "Отправить", start: "Начать", restart: "Перезапустить бота", block: "Заблокировать бота",
    unblock: "Разблокировать бота", message: "Сообщение", bot: "бот", blocked: "заблокирован", silent: "без звука",
    where: "Где вы?", cancel: "Отмена", reply: "Ответ", edit: "Правка", save: "Скачать", pinned_it: "закрепил", deleted: "удалённое сообщение",
    you: "Вы: ", document: "Документ", photo: "Фото", place: "Место", nothing_yet: "Здесь пока нет сообщений",
    no_connection: "соединение…", back: "Назад", close_anyway: "Всё равно закрыть", unsaved: "Введённое может не сохраниться. Закрыть приложение?",
    sent_by_app: "Боту отправлены данные из приложения кнопки", telegram_opens: "Telegram открыл бы",
    app_elsewhere: "Здесь открываются только приложения с этого компьютера, а не", copied: "Скопировано",
  },
};

let spoken = words.en;

/** Switches the page to a person's language and fills the words that are part of the page. */
export function speak(language) {
  const known = Object.hasOwn(words, language) ? language : "en";
  spoken = words[known];
  document.documentElement.lang = known;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = spoken[element.dataset.word];
  for (const element of document.querySelectorAll("[data-label]")) element.ariaLabel = element.title = spoken[element.dataset.label];
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = spoken[element.dataset.placeholder];
}

export const word = (name) => spoken[name];
