### Everything the bot says, in German.
### Change the words freely. Keep the names in { } and the names before "=".
### A line that starts with "#" is a note for whoever rewords or translates; nobody else sees it.
### House style: "du", the present tense, no blame, no countdown, sixty words at most, never a
### cause for an ending, no position words such as "unten". A question says who sees the answer.
### What people type stays English (join, exit, …), since it is the same for everybody.
###
### One word a thing. Nobody is made a man by the grammar: verbs and things in place of "Mentor",
### "Partner", "Koordinator"; "wer", "jemand", names.
### mentoring relationship: Mentoring · pair: Tandem · circle: Mentoring-Kreis · partner: Gegenüber
### mentee: Mentee, without an article · to mentor: begleiten · mentor: wer begleitet, dein Gegenüber
### look for a mentor: Mentoring suchen · offer to be one: Mentoring anbieten, dein Angebot
### coordinator: Koordination, or the name · desk: Koordinationskanal · case: Fall
### line manager: Führungskraft · reporting line: Führungslinie · departments: Abteilungen
### proposal: Vorschlag · matching: Vermittlung · approve: freigeben · introduction: Vorstellung
### briefing: Vorbereitung · lesson: Lektion · waive: erlassen · agreement: Vereinbarung
### to settle: klären, festhalten · goals: Ziele · home: Startseite · meeting: Treffen
### date: Termin · pause, rest: Pause · phases: Kennenlernen, Richtung finden, Vorankommen,
### Ausklingen, Weitergehen · closing: die letzten Wochen · completion: Abschluss
### end it: beenden · early end: zu Ende gegangen · leave: das Programm verlassen · erase: löschen
### exchange between equals: Austausch auf Augenhöhe · co-mentors: zwei, die sich abwechseln
### in private: vertraulich (nobody is told), nur für dich (nobody else reads it)

## Buttons, the same wherever they stand

choice-join-as-mentee = Ich suche Mentoring
choice-join-as-mentor = Ich biete Mentoring an
choice-approve = Freigeben
choice-propose = Das beste Tandem vorschlagen
choice-circle = Einen Kreis vorschlagen
choice-details = Einzelheiten öffnen
choice-yes = Ja, gern
choice-no = Nein, danke
choice-met = Wir haben uns getroffen
choice-not-yet = Noch nicht
choice-agree = Unsere Vereinbarung
choice-page = Nächste Karte
choice-rematch = Ja, mit jemand anderem
choice-change = Etwas ändern?
choice-talk = Um ein Gespräch bitten
choice-guide = Zeig mir, wie ich es anspreche
choice-leave = Das Programm verlassen
choice-forget-me = Löschen, was ihr über mich habt
choice-preview = Zeigen, was mein Gegenüber liest
choice-take-back-mentee = Zurücknehmen
choice-take-back-mentor = Zurücknehmen
choice-change-profile = Sprache, Zeitzone, Tage
choice-link-account = Zweites Konto verbinden
choice-apart = Wen ich lieber nicht treffe
choice-briefing = Sechs kurze Lektionen
choice-express = Vorbereitung in zehn Minuten
choice-express-read = Ich habe es gelesen
choice-lesson-next = Weiter
choice-lesson-later = Später
choice-answer-a = A
choice-answer-b = B
choice-answer-c = C
choice-waive = Die Vorbereitung erlassen für …
choice-meet = Termin finden
choice-another-time = Andere Zeit
choice-call-off = Absagen
choice-tomorrow = Morgen zeigen
choice-remind = An mein Vorhaben erinnern
choice-manager-note = An meine Führungskraft
choice-cases = Fall öffnen
choice-claim = Ich übernehme
choice-hand-back = Zurückgeben
choice-snooze = Ruhen lassen
choice-write = Ihnen schreiben
choice-close = Fall schließen
choice-go-on = Abschließen oder weiter?
choice-thanks = Ein paar Worte des Danks
choice-end-check-in = Zurückblicken
# The scale of pulse and check-in. The numbers are explained in the sentence that is asked.
choice-rate-1 = 1
choice-rate-2 = 2
choice-rate-3 = 3
choice-rate-4 = 4
choice-rate-5 = 5
choice-freely = Ja
choice-not-freely = Nein
choice-next-week = Frag mich in einer Woche
choice-pause = Eine Pause machen
choice-resume = Pause beenden
choice-load-ok = Es ist noch in Ordnung
choice-load-fewer = Lieber eine weniger
choice-choose = Wählen
choice-still-here = Ich bin noch da
choice-match = Matching-Runde beginnen
choice-who-answered = Wer geantwortet hat
choice-remind-all = Einmal erinnern
choice-close-early = Jetzt beenden
choice-look = Tandems ansehen
choice-settle = Tandems festlegen
choice-left-over = Wer ohne Tandem ist
choice-declare = Was ich über mich sage
choice-fairness = Gruppen ansehen

## Signing up

# The page a future mentee fills in. It is the first thing they ever read from us.
sign-up-mentee =
    Du sagst, was du brauchst; wir schlagen dir jemanden vor, und ihr entscheidet beide. Mitmachen
    heißt etwa { $hours } Stunden in { $months } Monaten. Es ist deine Entscheidung, und du kannst
    jederzeit aufhören.
    .title = Mentoring suchen
    .submit = Anmelden

# The page a future mentor fills in.
sign-up-mentor =
    Du sagst, was du geben kannst. Sobald die Koordination Ja gesagt hat, schlagen wir dir jemanden
    vor, und ihr entscheidet beide. Mitmachen heißt etwa { $hours } Stunden in { $months } Monaten
    für jedes Mentoring. Es ist deine Entscheidung, und du kannst jederzeit aufhören.
    .title = Mentoring anbieten
    .submit = Angebot senden

sign-up-date = { $day }: { $name }
# Whether mentoring is working time. Said on the sign-up page and in the outline.
sign-up-company-time = Es zählt als Arbeitszeit: bis zu { $hours } Stunden.
sign-up-own-time = Es ist deine eigene Zeit, keine Arbeitszeit.
sign-up-preview = Bevor du es abschickst, kannst du ansehen, was ein vorgeschlagenes Gegenüber lesen würde.

# What a proposed partner would read, while the sign-up page is still open. Nothing is kept yet.
preview =
    Das liest ein vorgeschlagenes Gegenüber, und dazu, warum wir euch einander vorschlagen. Noch ist
    nichts abgeschickt.
    .title = Was andere lesen würden
preview-nothing = Noch nichts: Du hast noch nichts ausgewählt oder geschrieben.

sign-up-mentee-topics = Woran möchtest du arbeiten?
    .hint = Bis zu vier Themen. Beginne mit dem, das dir am wichtigsten ist.
sign-up-mentor-topics = Wobei kannst du helfen?
    .hint = Wähle, worüber du gern sprichst.
question-capacity = Wie viele Mentees möchtest du begleiten?
    .hint = Eine Person ist völlig in Ordnung. Mehr als drei sind es nie.
question-listed = Darfst du in der Auswahl stehen?
    .hint = Mentees, zu denen du passt, lesen dann deinen Namen und was du schreibst, und können dich wählen. Du entscheidest jedes Mal neu und kannst es hier zurücknehmen.
    .tick = Ja, Mentees dürfen mich wählen
question-about_me = Über dich
    .hint = Ein paar Zeilen. Ein vorgeschlagenes Gegenüber liest sie Wort für Wort.
question-strengths = Was kannst du gut?
    .hint = Auch das liest ein vorgeschlagenes Gegenüber.
question-format = Wie möchtest du dich am liebsten treffen?
question-location = Wo bist du?
    .hint = Damit wir jemanden in deiner Nähe finden, falls du dich persönlich treffen möchtest.
question-languages = In welchen Sprachen möchtest du mit deinem Gegenüber sprechen?
question-working_days = An welchen Tagen arbeitest du?
    .hint = Nur dann schreiben wir dir, zu den Arbeitszeiten deiner eigenen Zeitzone.
question-departments = Wäre dir jemand aus bestimmten Abteilungen lieber?
    .hint = Lass es leer, wenn es dir gleich ist.
question-ideal = Wer wäre ideal für dich? In deinen eigenen Worten
    .hint = Das liest nur die Koordination.
question-hoped_for = Hoffst du auf jemand Bestimmtes?
    .hint = Diesen Namen sieht nur die Koordination.
# Where a person can't be looked up; under every question that asks for one.
by-address = Oder tippe die dienstliche E-Mail-Adresse ein
question-commitment = Zeit
    .tick = Ich kann diese Zeit geben und mache aus freien Stücken mit

format-remote = Per Video oder Telefon
format-either = Persönlich oder per Video
format-in_person = Persönlich

language-en = Englisch
language-de = Deutsch
language-es = Spanisch
language-fr = Französisch
language-no = Norwegisch
language-pt = Portugiesisch

weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag

topic-career = Den eigenen Weg planen
topic-changing-field = Das Fachgebiet wechseln
topic-coaching = Andere coachen
topic-communication = Klar kommunizieren
topic-confidence = Selbstvertrauen
topic-conflict = Mit Konflikten umgehen
topic-customers = Zusammenarbeit mit Kundschaft
topic-data = Mit Daten arbeiten
topic-decisions = Entscheidungen treffen
topic-delegating = Delegieren
topic-feedback = Feedback geben und annehmen
topic-finance = Finanzen verstehen
topic-hiring = Neue Leute gewinnen
topic-influence = Wirken ohne Weisungsbefugnis
topic-leading-change = Veränderung gestalten
topic-leading-people = Menschen führen
topic-negotiating = Verhandeln
topic-networking = Ein Netzwerk aufbauen
topic-presenting = Präsentieren und vor anderen sprechen
topic-project-work = Projekte leiten
topic-remote-work = Über Entfernung zusammenarbeiten
topic-stakeholders = Mit verschiedenen Interessen umgehen
topic-strategy = Strategisch denken
topic-time = Die eigene Zeit einteilen
topic-work-life = Arbeit und das übrige Leben
topic-writing = Schreiben

# What is wrong with an answer. One sentence that says what to do next.
wrong-missing = Bitte beantworte diese Frage.
wrong-too-long = Bitte bleib bei höchstens { $limit } Zeichen.
wrong-too-many = Bitte wähle höchstens { $limit } aus.
wrong-not-offered = Bitte wähle etwas aus der Liste.
wrong-not-a-date = Bitte wähle ein Datum.
wrong-not-a-time = Bitte wähle eine Uhrzeit.
wrong-unknown-person = Bitte wähle jemanden aus dem Haus: Gäste und Apps können nicht mitmachen.
# The pair's planned end: limit is how many months the programme gives them.
wrong-not-within = Bitte wähle einen künftigen Tag, höchstens { $limit } Monate nach eurer Vorstellung.
wrong-not-ahead = Bitte wähle eine Zeit, die noch kommt, höchstens { $limit } Tage im Voraus.
wrong-no-such-hour = Bitte wähle eine andere Stunde: An diesem Tag überspringen deine Uhren diese.
wrong-rest-too-long = Bitte wähle einen künftigen Tag, höchstens { $limit } Wochen von heute an.
wrong-too-many-lines = Bitte schreib höchstens { $limit }, jedes in eine eigene Zeile.
# The planned end in a closing, which nobody moves alone.
wrong-not-later = Bitte wähle einen künftigen Tag, keinen nach eurem geplanten Ende: Weiter geht es mit einem Ja von allen, unter „Abschließen oder weiter?“ auf der Karte deiner Startseite.
wrong-not-yourself = Bitte nenne jemand anderen als dich selbst.
# What stands in the way of a circle. The last one hides why, on purpose: never say more there.
wrong-too-few = Bitte wähle mindestens { $limit } aus.
wrong-both-sides = Bitte wähle anders: Niemand kann im selben Kreis Mentee sein und ihn begleiten.
wrong-one-line = Bitte wähle anders: Zwei von ihnen stehen in derselben Führungslinie.
wrong-grades-apart = Bitte wähle anders: Bei jemandem ist der Abstand der Stufen zu groß, oder er geht in die falsche Richtung.
wrong-no-language = Bitte wähle anders: Mit jemandem fehlt die gemeinsame Sprache.
wrong-hours-apart = Bitte wähle anders: Zu jemandem ist der Zeitunterschied zu groß.
wrong-no-format = Bitte wähle anders: Mit jemandem gibt es keine Art, sich zu treffen, die beiden passt.
wrong-no-topic = Bitte wähle anders: Mit jemandem fehlt ein gemeinsames Thema.
wrong-not-available = Bitte wähle anders: In dieser Zusammensetzung ist der Kreis gerade nicht möglich.

# Shown in place of the page once a mentee has signed up. Warm, and says what comes next.
signed-up =
    Danke für deine Anmeldung. Sobald es mit jemandem passt, hörst du hier von uns; ohne
    dein Ja wird nichts ausgemacht. Das wird ein vorgeschlagenes Gegenüber lesen:
    .title = Du bist dabei
    .express = Jetzt vorbereiten, zehn Minuten

# The same for a mentor, who waits for the coordinator.
applied =
    Danke, dass du deine Zeit anbietest. { $coordinator } liest jedes Angebot, und du hörst hier von
    uns. Ohne dein Ja wird nichts ausgemacht. Das wird ein vorgeschlagenes Gegenüber lesen:
    .title = Danke
    .express = Jetzt vorbereiten, zehn Minuten

mentor-approved =
    Dein Angebot ist freigegeben. Sobald jemand sucht, was du gibst, schlagen wir dir die Person hier
    vor, und du entscheidest. Um deine Angaben zu ändern, tippe /mentoring join.
    .title = Willkommen im Mentoring

# Somebody changes their mind about one role. Matter-of-fact; no persuasion.
take-back-mentee =
    Wir suchen für dich nicht weiter und löschen, was du dazu gesagt hast. Du bleibst im Programm.
    Ein Vorschlag oder ein Mentoring, das schon läuft, geht weiter. Du kannst dich jederzeit wieder
    anmelden.
    .title = Zurücknehmen
    .submit = Zurücknehmen
take-back-mentor =
    Wir schlagen dich nicht mehr vor und löschen, was du dazu gesagt hast, samt der Freigabe. Du
    bleibst im Programm. Ein Vorschlag oder ein Mentoring, das schon läuft, geht weiter. Du kannst
    jederzeit wieder Mentoring anbieten.
    .title = Zurücknehmen
    .submit = Zurücknehmen
taken-back =
    Deine Angaben dazu sind gelöscht, und in dieser Rolle kommt kein neuer Vorschlag. Du bleibst im
    Programm; um wieder einzusteigen, tippe join.
    .title = Zurückgenommen

preview-topics = Themen: { $topics }
preview-about-me = In eigenen Worten: { $text }
preview-strengths = Kann gut: { $text }
preview-places = { $places ->
    [one] Möchte eine Person begleiten
   *[other] Möchte { $places } Mentees begleiten
    }

## About the programme, and what one has said

# The outline, for anybody who asks. Complete, and on one screen.
about =
    { $programme }: { $aim } Mitmachen ist freiwillig: Du meldest dich selbst an und kannst jederzeit
    aufhören, ohne einen Grund zu nennen.
    .title = Worum es hier geht
about-brings = Was es bringt: Mentees bekommen erfahrene Begleitung, die zuhört und fragt; wer begleitet, gewinnt einen frischen Blick und Übung darin, andere wachsen zu lassen.
about-goes = Wie es geht: Wir schlagen ein Gegenüber vor, ihr sagt beide innerhalb von { $days } Arbeitstagen Ja oder Nein, und nach zweimal Ja stellen wir euch vor. Ihr trefft euch alle vier bis sechs Wochen, { $months } Monate lang.
about-silence = Nach { $weeks } stillen Wochen bekommen Mentees eine leichte Erinnerung.
about-asks = Was es verlangt: etwa { $hours } Stunden in { $months } Monaten.
about-partner-sees = Ein vorgeschlagenes Gegenüber sieht, warum wir euch vorschlagen, was du über dich geschrieben hast und was du gut kannst.
about-coordinator-sees = Sichtbar für { $coordinators }: deine Angaben bei der Anmeldung, auf wen du hoffst und ob du ein Gegenüber hast. Vertrauliche Antworten sind es nicht.
about-nobody-sees = Niemand sieht, wer Nein gesagt hat oder wer hinter einem Ende steht. Was in einem Treffen gesagt wird, fragen wir nie.
about-leaving = Um ein Mentoring zu beenden, tippe exit: Niemand fragt nach einem Grund, und keiner wird behalten. Was wir über dich haben, zeigt my-data.

# The profile: what we know, and what one may change. The languages are those the bot speaks.
profile =
    Was wir über dich wissen und zeigen, in jeder Rolle. Die Namen, die du vertraulich genannt hast,
    siehst nur du.
    .title = Dein Profil
profile-newcomer =
    Was wir über dich wissen. Du machst nicht mit; niemand bekommt das zu sehen.
    .title = Dein Profil
profile-mentee =
    Ein vorgeschlagenes Gegenüber liest deine Themen, was du über dich geschrieben hast und was du
    gut kannst. Wer ideal für dich wäre, liest nur die Koordination. Alles andere hilft beim Suchen.
    .title = Du suchst Mentoring
    .join-as-mentee = Meine Angaben ändern
profile-mentor =
    Ein vorgeschlagenes Gegenüber liest deine Themen, was du über dich geschrieben hast und was du
    gut kannst. Alles andere hilft beim Suchen.
    .title = Du bietest Mentoring an
    .join-as-mentor = Meine Angaben ändern
profile-change =
    Was du hier wählst, gilt, was auch immer deine Chat-Plattform später sagt. Deine Zeitzone ist
    jetzt { $zone }.
    .title = Dein Profil
    .submit = Speichern
profile-change-language = In welcher Sprache sollen wir dir schreiben?
profile-change-zone = Welche Zeitzone hast du?
    .hint = Wir schreiben dir zu den Arbeitszeiten dieser Zone. Fehlt deine, nimm eine mit derselben Uhrzeit.
as-the-platform-says = Wie meine Chat-Plattform sagt
profile-noted =
    Das gilt ab jetzt für alles, was wir dir schreiben. Um dein Profil wieder zu sehen, tippe
    profile.
    .title = Ist notiert

# One person with accounts on two platforms. "link" is typed like that in every language.
profile-accounts =
    Wenn du auch unsere andere Chat-Plattform nutzt, kannst du auf beiden ein und dieselbe Person
    sein.
    .title = Deine Konten
link-shown =
    Tippe mir auf der anderen Plattform: link { $code }
    Das geht einmal, { $minutes } Minuten lang. Gib den Code niemandem: Wer ihn tippt, spricht von
    da an hier für dich.
    .title = Dein Code
link-unknown =
    Diesen Code kenne ich nicht, oder nicht mehr; es hat sich nichts geändert. Ein Code gilt einmal
    und nur kurz. Einen neuen siehst du, wenn du auf der zuerst genutzten Plattform profile tippst.
    .title = Kein solcher Code
link-guessed =
    Es wurden zu oft falsche Codes getippt; dieser gilt nicht mehr, und es hat sich nichts geändert.
    Einen neuen siehst du, wenn du auf der zuerst genutzten Plattform profile tippst.
    .title = Nicht mehr gültig
link-elsewhere =
    Dieser Code wurde hier gezeigt. Bitte tippe ihn auf der anderen Plattform; es hat sich nichts
    geändert.
    .title = Eine Plattform weiter
link-not-new =
    Mit diesem Konto hast du schon etwas begonnen; es kann nicht Teil eines anderen werden, und es
    hat sich nichts geändert. Vielleicht geht es umgekehrt: tippe profile hier, und den Code dort.
    .title = Beide haben begonnen
linked =
    Deine beiden Konten sind jetzt eine Person. Was du siehst und tust, ist auf beiden gleich; ich
    schreibe dir nur auf einer der Plattformen.
    .title = Du bist eins

# The private form for people one would rather not be matched with. No reason is asked.
apart =
    Nenne eine Person, mit der wir dich lieber nicht zusammenbringen sollen. Diese Liste siehst nur
    du: Weder sie noch die Koordination erfährt davon, und niemand fragt nach einem Grund. Ein
    Vorschlag oder Mentoring, das schon läuft, geht weiter; um eins zu beenden, tippe exit.
    .title = Lieber nicht
    .submit = Speichern
apart-somebody = Mit wem ich lieber nicht zusammenkomme
apart-still = Wen du genannt hast
    .hint = Wen du aus der Liste nimmst, können wir dir wieder vorschlagen.
apart-noted =
    Diese Menschen schlagen wir dir nie vor, und dich ihnen nicht. Niemand sonst sieht das. Steht
    hier kein Name, ist die Liste leer.
    .title = Ist notiert

# What people may say of themselves, if they like. The questions and the groups are the organisation's
# own words. Calm and plain: saying nothing is as good as saying something, and nobody is pressed.
profile-declared =
    Wenn du magst, kannst du sagen, zu welchen Gruppen du dich zählst. So lässt sich sehen, ob die
    Vermittlung für alle gleich gut ist. Du musst nicht. Niemand sonst sieht, was du sagst, und die
    Vermittlung nutzt es nie.
    .title = Nur wenn du magst
declare =
    Du musst nichts sagen. Niemand sieht es, weder dein Gegenüber noch die Koordination, und die
    Vermittlung nutzt es nie. Nach einer Runde sieht die Koordination, wie es Gruppen ab fünf Menschen
    ging, von kleineren nichts. Du kannst es jederzeit ändern oder zurücknehmen; gezählte Runden
    bleiben, wie sie sind.
    .title = Nur wenn du magst
    .submit = Speichern
declare-about = { $dimension }
prefer-not-to-say = Das sage ich lieber nicht
declared-noted =
    Niemand sonst sieht es, und die Vermittlung nutzt es nie. Steht hier nichts, hast du nichts
    gesagt; das ist genauso gut. Um es zu ändern, tippe profile.
    .title = Ist notiert
held-declared = { $what }: { $group }. Das hast du selbst gesagt; nur du siehst es.

# What coordinators see of it. Never about fewer than five people, nor what would tell of them.
desk-fairness =
    Wie es Gruppen in der Vermittlung ging, nach dem, was Menschen freiwillig über sich gesagt haben. Von
    weniger als fünf wird nichts gezeigt, und niemand sieht, was eine Person gesagt hat.
    .title = Ist die Vermittlung fair?
fairness =
    Mentees, so wie die Runde ihnen zuerst jemanden gab, bevor jemand gefragt wurde. Alle zählen einmal,
    in der ersten Runde, die gezeigt wird; was gezeigt ist, bleibt. Ein Abstand ist eine Frage und noch
    keine Antwort: Bei wenigen Menschen kann er Zufall sein.
    .title = Vermittlung und Gruppen
    .submit = Die andere Seite
fairness-mentors =
    Alle, die Mentoring anbieten, so wie die Runde ihnen zuerst Mentees gab, bevor jemand gefragt wurde.
    Alle zählen einmal, in der ersten Runde, die gezeigt wird; was gezeigt ist, bleibt. Ein Abstand ist
    eine Frage und noch keine Antwort: Bei wenigen Menschen kann er Zufall sein.
    .title = Vermittlung und Gruppen
fairness-about = { $dimension }, Stand { $on }
fairness-too-few = { $dimension }: Hier lässt sich nichts zeigen. Zu wenige haben etwas gesagt oder zählen sich zu einer Gruppe, oder es gab seither keine Runde.
fairness-not-said = Nichts gesagt
fairness-row = { $group }: { $people } Menschen
fairness-row-share = { $group }: { $people } Menschen; von hundert bekamen { $share } jemanden
fairness-row-fit = { $group }: { $people } Menschen; wer jemanden bekam, passt im Mittel mit { $fit } von 100 Punkten
fairness-row-share-fit = { $group }: { $people } Menschen; von hundert bekamen { $share } jemanden, und das passt im Mittel mit { $fit } von 100 Punkten
fairness-gap-share = Zwischen den Gruppen liegen bis zu { $points } von hundert
fairness-gap-fit = Zwischen den Gruppen liegen bis zu { $points } Punkte darin, wie gut es passt
fairness-not-whole = Gruppen unter fünf Menschen werden nicht gezeigt, und auch keine, die sie verraten würde.
fairness-no-share = Wo kein Anteil steht, würde er von zu wenigen Menschen erzählen.
review-fairness = Bevor jemand gefragt wird, kannst du ansehen, wie es Gruppen geht.

## Proposals

# To a mentee. They did not choose this person: be inviting, and make a no easy.
proposal-to-mentee =
    { $partner } könnte dich begleiten. Möchtet ihr euch treffen? Wir stellen euch nur vor, wenn ihr
    beide Ja sagt. Ein Nein braucht keinen Grund, und { $partner } erfährt nichts davon. Bitte
    antworte bis { $answer-by }; vorher sieht niemand deine Antwort.
    .title = Ein Mentoring für dich?

proposal-to-mentor =
    { $partner } sucht Mentoring, und du könntest passen. Wir stellen euch nur vor, wenn ihr beide
    Ja sagt. Ein Nein braucht keinen Grund, und { $partner } erfährt nichts davon. Bitte antworte
    bis { $answer-by }; vorher sieht niemand deine Antwort.
    .title = Möchtest du jemanden begleiten?

why-topics-mentee = Bietet, was du suchst: { $topics }
why-topics-mentor = Du kannst helfen bei: { $topics }
why-topics-anyone = Gemeinsame Themen: { $topics }
why-levels-mentee = { $levels ->
    [one] Ist eine Stufe über dir
   *[other] Ist { $levels } Stufen über dir
    }
why-levels-mentor = { $levels ->
    [one] Ist eine Stufe unter dir
   *[other] Ist { $levels } Stufen unter dir
    }
why-levels-anyone = { $levels ->
    [one] Eine Stufe auseinander
   *[other] { $levels } Stufen auseinander
    }
why-department-mentee = Arbeitet in deiner Wunschabteilung: { $name }
why-department-mentor = Hat sich jemanden aus dieser Abteilung gewünscht: { $name }
why-department-anyone = Aus der gewünschten Abteilung: { $name }
why-hours = { $hours ->
    [0] Dieselbe Zeitzone
    [1] Eine Stunde auseinander
   *[other] { $hours } Stunden auseinander
    }
why-format-remote = Beide können sich per Video oder Telefon treffen
why-format-either = Beiden ist ein Treffen persönlich oder per Video recht
why-format-in_person = Beide können sich persönlich treffen
why-languages = Gemeinsame Sprachen: { $languages }

caution-topics-mentee = Nicht ganz ideal: deckt nur ab: { $topics }
caution-topics-mentor = Nicht ganz ideal: Ihr teilt nur: { $topics }
caution-topics-anyone = Nicht ganz ideal: Gemeinsam ist nur: { $topics }
caution-levels-mentee = Nicht ganz ideal: ist { $levels } Stufen über dir
caution-levels-mentor = Nicht ganz ideal: ist { $levels } Stufen unter dir
caution-levels-anyone = Nicht ganz ideal: { $levels } Stufen auseinander
caution-far-mentee = Nicht ganz ideal: ist { $levels } Stufen über dir; näher am Alltag wären { $ideal }
caution-far-mentor = Nicht ganz ideal: ist { $levels } Stufen unter dir; näher am Alltag wären { $ideal }
caution-far-anyone = Nicht ganz ideal: { $levels } Stufen auseinander; näher am Alltag wären { $ideal }
caution-department-mentee = Nicht ganz ideal: arbeitet in der Abteilung { $name }
caution-department-mentor = Nicht ganz ideal: hätte sich eine andere Abteilung gewünscht
caution-department-anyone = Nicht ganz ideal: kommt aus der Abteilung { $name }
caution-hours = Nicht ganz ideal: { $hours } Stunden auseinander
caution-format-remote = Nicht ganz ideal: nur per Video oder Telefon
caution-format-either = Nicht ganz ideal: anders zu treffen als gewünscht
caution-format-in_person = Nicht ganz ideal: nur persönlich
caution-languages = Nicht ganz ideal: Gemeinsam ist nur { $languages }
caution-line-not-known = Wir kennen die Führungslinien nicht; sag Nein, falls jemand von euch die andere Person führt.
caution-line-not-known-anyone = Nicht ganz ideal: Niemand hat uns gesagt, ob jemand davon die andere Person führt

yes-noted =
    Danke. Sagt { $partner } auch Ja, stellen wir euch vor. So oder so hörst du nach { $answer-by }
    von uns.
    .title = Dein Ja ist notiert

everybody-said-yes =
    Du und { $partner }, ihr habt Ja gesagt. Wir stellen euch zu einer Stunde vor, die allen passt.
    .title = Das passt

# Somebody said no. No regret, no question.
no-noted =
    Damit ist es erledigt, und niemand erfährt davon. Damit nichts zu sehen ist, bleibt deine
    Startseite bis zum letzten Tag wie sie ist. Du bleibst im Programm, und dann suchen wir jemand
    anderen.
    .title = Danke, dass du es sagst

# To everybody who was asked, on the day after answers were due. The very same words whether
# somebody said no or nobody answered: never hint at which.
proposal-closed =
    Die Vorstellung von { $partner } ist nicht zustande gekommen. Das hat viele alltägliche Gründe.
    Du musst nichts tun: Du bleibst im Programm, und wir suchen weiter.
    .title = Wir suchen weiter

# A circle, suggested by a coordinator. Who the other mentees are is said to nobody before it
# begins, so that nobody is missed in it: never name them here.
circle-to-mentee =
    { $mentor } könnte einen Mentoring-Kreis begleiten: dich und zwei bis fünf andere Personen, alle
    Mentees. Ihr trefft euch gemeinsam. Möchtest du das? Ein Nein braucht keinen Grund, und niemand
    erfährt davon. Bitte antworte bis { $answer-by }; wer noch dabei ist, liest du, wenn der Kreis
    beginnt.
    .title = Ein Kreis für dich?
circle-to-mentor =
    Drei bis sechs Mentees könnten sich gemeinsam mit dir treffen, als Mentoring-Kreis; er belegt
    einen deiner Plätze. Möchtest du das? Ein Nein braucht keinen Grund, und niemand erfährt davon.
    Bitte antworte bis { $answer-by }; wer dabei ist, liest du, wenn der Kreis beginnt.
    .title = Möchtest du einen Kreis begleiten?
circle-yes-noted =
    Danke. Sobald genug von denen, die wir fragen, Ja gesagt haben, beginnt der Kreis. So oder so
    hörst du nach { $answer-by } von uns.
    .title = Dein Ja ist notiert

# To everybody for whom nothing came of a circle. The very same words whether it began without them
# or not at all, and whatever they answered: never hint at which.
circle-closed =
    Aus dem Kreis, den wir dir vorgeschlagen haben, ist nichts geworden. Das hat viele alltägliche
    Gründe. Du musst nichts tun: Du bleibst im Programm, und wir suchen weiter.
    .title = Wir suchen weiter

## Two equals

# Peers, and co-mentors who take turns. Nobody is anybody's mentor or mentee here: never say so.
choice-join-as-peer = Ich möchte mich auf Augenhöhe austauschen
choice-take-back-peer = Das zurücknehmen
choice-propose-peers = Zwei auf Augenhöhe vorschlagen
choice-propose-co-mentors = Zwei vorschlagen, die sich abwechseln

sign-up-peer =
    Du sagst, was du brauchst und was du geben kannst; wir schlagen dir jemanden auf Augenhöhe vor,
    und ihr entscheidet beide. Mitmachen heißt etwa { $hours } Stunden in { $months } Monaten. Es ist
    deine Entscheidung, und du kannst jederzeit aufhören.
    .title = Austausch auf Augenhöhe
    .submit = Anmelden
sign-up-peer-topics = Woran möchtest du arbeiten?
    .hint = Bis zu vier Themen. Beginne mit dem, das dir am wichtigsten ist.
sign-up-peer-offers = Wobei kannst du helfen?
    .hint = Wähle, worüber du gern sprichst. Auch dein Gegenüber soll etwas davon haben.
preview-offers = Kann helfen bei: { $topics }
take-back-peer =
    Wir schlagen dir niemanden auf Augenhöhe mehr vor und löschen, was du dazu gesagt hast. Du
    bleibst im Programm. Ein Vorschlag oder ein Mentoring, das schon läuft, geht weiter. Du kannst
    dich jederzeit wieder anmelden.
    .title = Zurücknehmen
    .submit = Zurücknehmen
profile-peer =
    Ein vorgeschlagenes Gegenüber liest beide Listen mit deinen Themen, was du über dich geschrieben
    hast und was du gut kannst. Alles andere hilft beim Suchen.
    .title = Du, auf Augenhöhe
    .join-as-peer = Meine Angaben ändern
held-topics-peer = Auf Augenhöhe möchtest du arbeiten an: { $what }
held-offers = Auf Augenhöhe kannst du helfen bei: { $what }
about-equals = Es geht auch auf Augenhöhe: Zwei bringen beide eine Frage mit und denken beide mit, bei jedem Treffen oder abwechselnd.

queue-peers = Auf Augenhöhe, noch ohne Gegenüber: { $waiting }
home-seeking-peer =
    Du hast dich für einen Austausch auf Augenhöhe angemeldet. Sobald jemand passt, hörst du in
    deinen Nachrichten von uns.
    .title = Wir suchen jemanden auf Augenhöhe
    .join-as-peer = Meine Angaben ändern
desk-peers =
    Auf jemanden auf Augenhöhe warten, am längsten zuerst: { $people }. Ein Vorschlag geht an zwei
    von ihnen, und beide entscheiden.
    .title = Wer Austausch auf Augenhöhe sucht

# To each of two who could exchange. They did not choose one another: be inviting.
proposal-to-peer =
    Du und { $partner }, ihr könntet { $form ->
        [co_mentoring] euch auf Augenhöhe abwechseln: ein Treffen für dich, das nächste für dein Gegenüber.
       *[peers] euch auf Augenhöhe austauschen: Beide bringen zu jedem Treffen etwas mit.
    } Möchtet ihr euch treffen? Wir stellen euch nur vor, wenn ihr beide Ja sagt. Ein Nein braucht
    keinen Grund, und { $partner } erfährt nichts davon. Bitte antworte bis { $answer-by }.
    .title = Ein Austausch auf Augenhöhe?

# In the new conversation of the two. Both read it.
equals-introduction =
    { $first }, das ist { $other }; { $other }, das ist { $first }. { $form ->
        [co_mentoring] Ihr wollt euch abwechseln: Eine Tagesordnung bringt die eine Seite mit, die nächste die andere. Wer dran ist, schlägt zwei Termine vor (/mentoring meet).
       *[peers] Ihr wollt euch auf Augenhöhe austauschen: Beide bringen eine Frage mit, beide denken mit. Wer mag, beginnt und schlägt zwei Termine vor (/mentoring meet).
    } „Unsere Vereinbarung“ hilft euch zu klären, wie ihr zusammenarbeitet. Ihr könnt beide jederzeit
    gehen, ohne Grund und ohne Schuld: „Etwas ändern?“.
    .title = Darf ich vorstellen?
opener-topic-equals = Zum Einstieg: { $topic }. Wo steht ihr beide heute, und wo möchtet ihr hin?

first-turn = Die erste Tagesordnung bringt { $first } mit, die nächste { $other }

# On the home of co-mentors.
turn-yours = Beim nächsten Mal ist die Tagesordnung deine
turn-theirs = Beim nächsten Mal bringt { $partner } die Tagesordnung mit, und du führst durchs Gespräch

lesson-purpose-peer =
    Jemand auf deiner Augenhöhe denkt mit dir mit, und du denkst mit, außerhalb eurer
    Führungslinien. Es ist für Fragen, zu denen es keine Anleitung gibt. Niemand ist weiter: Ihr
    wisst Verschiedenes, und genau darum geht es. Niemand benotet dich, und niemand berichtet über
    dich.
lesson-purpose-peer-1 = { lesson-purpose-mentee-1 }
lesson-purpose-peer-2 = { lesson-purpose-mentee-2 }
lesson-purpose-peer-3 = { lesson-purpose-mentee-3 }
lesson-purpose-peer-4 = { lesson-purpose-mentee-4 }
lesson-process-peer =
    Wir stellen euch vor, wenn ihr beide Ja gesagt und beide eine Vorbereitung hattet. Von da an
    trefft ihr euch alle vier bis sechs Wochen für etwa eine Stunde, rund ein Jahr lang. Die Stunde
    teilt ihr, oder ihr wechselt euch ab; dann sagt die Startseite, wer dran ist. Der Bot fragt erst,
    wenn er wochenlang nichts gehört hat.
lesson-process-peer-1 = Der erste Schritt darf deiner sein: Schlag in den ersten Tagen zwei Termine vor.
lesson-process-peer-2 = { lesson-process-mentee-2 }
lesson-process-peer-3 = { lesson-process-mentee-3 }
lesson-process-peer-4 = { lesson-process-mentee-4 }
lesson-roles-peer =
    Du tust beides: Du bringst eine Frage mit und hörst eine ehrliche Antwort; und du hörst zu,
    fragst und sagst, was du siehst. Halte beides auseinander. Geht es um dein Gegenüber, wartet
    deine eigene Geschichte; geht es um dich, komm mit einer Frage und nicht mit einem Bericht.
lesson-roles-peer-1 = Ein Rat ist ein Angebot und keine Anweisung, in beide Richtungen. Niemand schuldet einen Grund.
lesson-roles-peer-2 = Teilt die Zeit gerecht: je eine halbe Stunde oder je ein Treffen. Schaut gemeinsam auf die Uhr.
lesson-roles-peer-3 = Wer sich mag, stimmt sich leicht zu. Verabredet auch, ehrlich zu sein.
lesson-roles-peer-4 = Zum Nachdenken: Was fällt dir schwerer, um Hilfe zu bitten oder dich mit deiner zurückzuhalten?
lesson-contract-peer = { lesson-contract-mentee }
lesson-contract-peer-1 = { lesson-contract-mentee-1 }
lesson-contract-peer-2 = Ihr seid einander keine Therapie und keine zweite Führung. Sag auch, wo deine eigenen Grenzen sind.
lesson-contract-peer-3 = { lesson-contract-mentee-3 }
lesson-contract-peer-4 = { lesson-contract-mentee-4 }
lesson-skills-peer =
    Drei Gewohnheiten machen ein Gespräch seine Stunde wert. Komm mit einer echten Frage. Hör zu Ende
    zu, warte noch einen Atemzug, und frag, was öffnet: „Was noch?“, „Was macht es schwer?“ Und sag
    am Schluss, was du als Nächstes tust; beginne das nächste Gespräch damit, wie es lief.
lesson-skills-peer-1 = { lesson-skills-mentor-1 }
lesson-skills-peer-2 = { lesson-skills-mentee-2 }
lesson-skills-peer-3 = { lesson-skills-mentee-3 }
lesson-skills-peer-4 = { lesson-skills-mentor-4 }
lesson-life-cycle-peer = { lesson-life-cycle-mentee }
lesson-life-cycle-peer-1 = { lesson-life-cycle-mentee-1 }
lesson-life-cycle-peer-2 = { lesson-life-cycle-mentee-2 }
lesson-life-cycle-peer-3 = { lesson-life-cycle-mentee-3 }
lesson-life-cycle-peer-4 = { lesson-life-cycle-mentee-4 }
practice-peer =
    Dein Gegenüber sagt: „In unseren Besprechungen komme ich nie zu Wort.“ Dir geht es genauso, und
    du hast darauf gewartet, es jemandem zu erzählen. Was tust du?
practice-peer-answer-a = A: Erzählen, wie es bei dir ist, damit niemand damit allein ist.
practice-peer-answer-b = B: Fragen, wann es einmal geklappt hat, und deines aufheben, bis du dran bist.
practice-peer-answer-c = C: Sagen, dass es allen so geht, und zum nächsten Punkt gehen.
practice-peer-answer-a-explained =
    Mit etwas nicht allein zu sein hilft, und auf Augenhöhe geht genau das. Sag es in einem Satz, und
    gib das Wort zurück: Dieser Teil der Stunde gehört deinem Gegenüber, und deiner kommt.
practice-peer-answer-b-explained =
    So findet dein Gegenüber selbst heraus, was im eigenen Fall wirkt. Deine eigene Not ist nicht
    weniger wert: Bring sie mit, wenn du dran bist, und sag jetzt schon, dass du es tust.
practice-peer-answer-c-explained =
    Das soll vielleicht trösten und beendet das Thema. Dein Gegenüber kam mit einer echten Frage.
    Bleib ein wenig dabei: „Was war beim letzten Mal?“ genügt.
express-purpose-peer = Wozu es gut ist: Jemand auf Augenhöhe denkt mit dir mit, und du denkst mit. Niemand benotet dich oder berichtet über dich.
express-process-peer = Wie es geht: alle vier bis sechs Wochen eine Stunde, etwa ein Jahr lang, möglichst fern vom Schreibtisch. Ihr teilt die Stunde, oder ihr wechselt euch ab. Was dort gesagt wird, fragt hier nie jemand.
express-roles-peer = Wer was tut: Beide bringen eine Frage mit, beide geben einen ehrlichen Blick. Teilt die Zeit gerecht. Ein Rat ist ein Angebot und keine Anweisung.
express-contract-peer = { express-contract-mentee }
express-skills-peer = Wie man miteinander spricht: eine echte Frage statt eines Berichts; zu Ende zuhören und fragen, was öffnet. Deine eigene Geschichte wartet, bis du dran bist.
express-life-cycle-peer = { express-life-cycle-mentee }

figure-peer = Auf Augenhöhe: „{ $sentence }“ { $average }, aus { $answers } Antworten
figure-yes-peer = Auf Augenhöhe: „{ $sentence }“ { $share } % Ja, aus { $answers } Antworten
item-match-peer = { item-match-mentee }
item-confidence-peer = { item-confidence-mentee }
item-freely-peer = { item-freely-mentee }
item-aims-peer = { item-aims-mentee }
item-time-peer = { item-time-mentee }
item-openness-peer = { item-openness-mentee }
item-challenge-peer = { item-challenge-mentee }
item-progress-peer = { item-progress-mentee }
item-manager-peer = { item-manager-mentee }

# In every introduction of people who can meet by video or phone alone.
at-a-distance = Ihr trefft euch auf Entfernung: per Video oder Telefon, an einem ruhigen Ort. Ein Spaziergang mit dem Telefon geht auch.
## A matching round

# To a mentee, when there is a list of up to three to choose from. It must say who sees the choice,
# and that choosing is the mentee's yes.
list-ready =
    Es gibt eine kurze Liste für dich: Wer könnte dich begleiten? Ordne sie, spätestens bis
    { $until }; das siehst nur du. Damit sagst du Ja, falls auch die andere Seite Ja sagt, und kannst
    vor dem ersten Treffen noch Nein sagen. Ohne Antwort gilt die gezeigte Reihenfolge, und wir
    fragen dich vorher.
    .title = Deine Liste ist da
list-again =
    Deine Liste ist noch offen, spätestens bis { $until }. Was du wählst, siehst nur du. Ohne Antwort
    gilt die gezeigte Reihenfolge, und wir fragen dich, bevor wir euch vorstellen.
    .title = Möchtest du wählen?

# The same where mentees pick out of mentors who agreed to be listed: nobody else is asked.
directory-ready =
    Hier stehen Menschen mit freiem Platz, die zu dir passen und hier stehen möchten. Wähle bis zu drei
    aus, spätestens bis { $until }; nur du siehst es. Damit sagst du Ja zu allen, die auch Ja sagen, und
    kannst vor dem ersten Treffen noch Nein sagen. Sonst wird niemand gefragt.
    .title = Wähle selbst
directory-again =
    Die Auswahl ist noch offen, spätestens bis { $until }. Nur du siehst, wen du wählst. Wählst du
    niemanden, wird daraus niemand für dich gefragt.
    .title = Möchtest du wählen?
choose-directory =
    Wähle bis zu drei, bis { $until }. Mit dem Absenden sagst du Ja zu ihnen und kannst vor dem ersten
    Treffen noch Nein sagen. Nur du siehst es, kannst es bis dahin ändern, und sonst wird niemand
    gefragt.
    .title = Wen hättest du gern?
    .submit = Vertraulich senden
choose-directory-first = Erste Wahl
choose-directory-second = Zweite Wahl
choose-directory-third = Dritte Wahl

# The private form in which a mentee chooses.
choose =
    Ordne sie, bis { $until }. Wen du auslässt, kommt danach, in der Reihenfolge hier. Mit dem Senden
    sagst du Ja zu allen außer der Person, die du lieber nicht möchtest; vor dem ersten Treffen
    kannst du noch Nein sagen. Nur du siehst das, und bis dahin kannst du es ändern.
    .title = Wen hättest du gern?
    .submit = Vertraulich senden
choose-mentor = { $mentor }
choose-hoped-for = Du hast auf { $mentor } gehofft; dieser Name steht nicht auf der Liste. Das muss an niemandem von euch liegen: Nicht alle bieten Mentoring an, Plätze sind knapp, und vieles muss passen. Die Koordination kennt deinen Wunsch.
choose-first = Erste Wahl
choose-second = Zweite Wahl
choose-third = Dritte Wahl
choose-rather_not = Lieber nicht
    .hint = Höchstens eine Person, ohne Grund. Niemand erfährt davon.
wrong-ranked-twice = Bitte wähle jemand anderen, oder lass es leer: Diese Person hast du schon genannt.
wrong-rather-not-ranked = Bitte lass eins von beiden leer: Diese Person steht schon in deiner Reihenfolge.

# Shown, in private, to a mentee who chose. It must not promise anybody.
ranking-noted =
    Wir sehen uns alle Wünsche zusammen an, damit möglichst viele jemanden bekommen, den sie gewählt
    haben. Bis { $until } kannst du deine Wahl mit dem Wort choose ändern. Du hörst von uns, sobald
    jemand Ja sagt, und erfährst nicht, wen wir fragen.
    .title = Deine Wahl ist versiegelt
ranking-order = Deine Reihenfolge: { $names }
nothing-to-choose =
    Gerade gibt es keine Liste für dich. Wenn eine Matching-Runde beginnt und es eine gibt, hörst du
    in deinen Nachrichten von uns.
    .title = Noch nichts zu wählen
choose-offered =
    Deine Liste öffnet sich auf einer eigenen Seite.
    .title = Deine Liste

# To whoever was asked for a yes in a round and has answered nothing.
proposal-again =
    Wir haben dir { $partner } vorgeschlagen und freuen uns über deine Antwort bis { $answer-by }. Ein
    Nein braucht keinen Grund, und { $partner } erfährt nichts davon. Vorher sieht niemand deine
    Antwort.
    .title = Möchtet ihr euch treffen?

# To a mentor, on the day after answers were due. The very same words whether they declined, or did
# not answer: never hint at which.
offer-closed =
    Aus der Vorstellung von { $partner } ist nichts geworden. Das hat oft ganz alltägliche Gründe.
    Falls du nicht zum Antworten gekommen bist, sag uns bitte, dass du noch da bist: Bis dahin
    schlagen wir dir niemanden vor, damit niemand auf dich wartet.
    .title = Diesmal ist nichts daraus geworden
still-here-noted =
    Gut zu wissen. Du bist im Matching und hörst von uns, wenn jemand sucht, was du bietest.
    .title = Danke

# To a mentee, at the end of a round. No cause, and no hint that anybody declined.
round-found-nobody =
    In dieser Runde haben wir niemanden für dich gefunden. Das liegt nicht an dir: Plätze sind knapp,
    und vieles muss passen. Du brauchst nichts zu tun. Du bleibst dabei und kommst in der nächsten
    Runde zuerst dran.
    .title = Wir suchen weiter für dich

# Posts on the desk: how many, never who.
round-lists =
    Wer wartet, hat eine kurze Liste und wählt. Was jemand wählt, sieht niemand. Anmerkungen gern im
    Thread.
    .title = Eine Matching-Runde hat begonnen
round-mentees = { $mentees ->
    [one] Eine Person hat eine Liste
   *[other] { $mentees } Personen haben eine Liste
    }
round-asks =
    Wer noch Ja sagen muss, wird während der eigenen Arbeitszeit gefragt.
    .title = Die Wünsche sind da
round-pairs = { $pairs ->
    [one] Ein Tandem ist daraus geworden
   *[other] { $pairs } Tandems sind daraus geworden
    }
round-over =
    Wer weiter wartet, kommt in der nächsten Runde zuerst dran.
    .title = Die Matching-Runde ist vorbei
round-waiting = { $waiting ->
    [0] Niemand wartet auf Mentoring
    [one] Eine Person wartet weiter
   *[other] { $waiting } Personen warten weiter
    }

# The page on which a coordinator begins a round.
match =
    { $mentees ->
        [one] Eine Person wartet
       *[other] { $mentees } Personen warten
    } auf Mentoring, und { $places ->
        [one] ein Platz ist frei
       *[other] { $places } Plätze sind frei
    }. Es entscheiden immer beide Seiten.
    .title = Matching-Runde beginnen
    .submit = Runde beginnen
match-how-choice = Wer Mentoring sucht, bekommt eine kurze Liste und hat { $days } Arbeitstage zum Wählen. Danach hat die andere Seite { $answer-days } Tage für eine Antwort. Wird nichts daraus, kommt die nächste Wahl dran.
match-how-directory = Mentees wählen bis zu drei Menschen aus, die gelistet sein möchten, innerhalb von { $days } Arbeitstagen. Diese haben dann { $answer-days } zum Antworten. Kommt nichts zustande, wird gefragt, wer als Nächstes gewählt wurde.
match-how-offers = Das Tandem, das am besten passt, wird beiden vorgeschlagen; sie haben { $answer-days } Arbeitstage für eine Antwort. Wird nichts daraus, kommt das nächstbeste dran.
match-scarce = Es gibt wenige Plätze für so viele. Vielleicht suchst du erst noch mehr Personen, die begleiten.
match-nobody =
    Für eine Runde braucht es jemanden, der auf Mentoring wartet, und einen freien Platz. Sobald es
    beides gibt, kannst du hier beginnen.
    .title = Matching-Runde beginnen
match-offered =
    Eine Runde beginnt auf einer eigenen Seite.
    .title = Matching
round-begun =
    Die Listen entstehen gerade. Ein Beitrag im Kanal sagt, wie viele es sind; deine Startseite zeigt,
    wie weit die Runde ist.
    .title = Die Runde hat begonnen

# On a coordinator's home while a round is under way.
desk-round =
    Es wird gewählt. Was jemand wählt, sieht niemand.
    .title = Die Matching-Runde
desk-round-asks =
    Wer noch Ja sagen muss, wird gefragt. Ob jemand abgelehnt oder noch nicht geantwortet hat, sieht
    gleich aus.
    .title = Die Matching-Runde
desk-round-works =
    Nichts zu tun: Es geht von selbst weiter.
    .title = Die Matching-Runde
round-lap-lists = Schritt { $lap } von höchstens { $laps }: Listen zur Auswahl
round-lap-offers = Schritt { $lap } von höchstens { $laps }: je ein Vorschlag
round-choosing = { $chosen } von { $mentees } haben gewählt
round-until = Wählen kann man bis { $day }
round-answers-until = Antworten bis { $day }
round-stage-dealing = Die Listen entstehen gerade
round-stage-pairing = Es wird ermittelt, wer gefragt wird
round-stage-asking = Es wird gefragt
round-stage-ranking = Die Listen sind unterwegs
round =
    Das sieht nur die Koordination. Ein freundliches Wort hilft mehr als eine zweite Erinnerung.
    .title = Wer geantwortet hat
round-chosen = Gewählt haben: { $people }
round-silent-choosing = Noch nicht gewählt: { $people }
round-silent-asking = Noch kein Ja von: { $people }
round-all-choosing = Alle haben gewählt.
round-all-asking = Auf niemanden wird gewartet.
round-remind = Wer noch nicht geantwortet hat, kann einmal erinnert werden, während der eigenen Arbeitszeit.
reminders-noted =
    Wer noch nicht geantwortet hat, wird während der eigenen Arbeitszeit erinnert. Niemand wird
    zweimal an dasselbe erinnert.
    .title = Erinnerungen gehen raus
reminded-already =
    Alle, die gefragt wurden, sind schon einmal erinnert worden.
    .title = Schon erinnert
choosing-closed =
    Die Auswahl ist beendet. Wer nichts geschickt hat, hat die gezeigte Reihenfolge und wird gefragt,
    bevor wir jemanden vorstellen.
    .title = Beendet

# A coordinator looks through the pairs of a round. The post says how many, never who.
round-review =
    Bevor jemand gefragt wird, sieht die Koordination sie durch. Anmerkungen gern im Thread, bitte
    ohne Namen.
    .title = Tandems warten auf einen Blick
round-to-look-at = { $pairs ->
    [one] Ein Tandem wartet auf einen Blick
   *[other] { $pairs } Tandems warten auf einen Blick
    }
round-in-spite = Eine Regel wurde von Hand aufgehoben ({ $rules }); der Grund liegt versiegelt bei der Runde
desk-round-review =
    Niemand wird gefragt, bevor jemand die Tandems durchgesehen hat.
    .title = Die Matching-Runde

# The private page on which she does so; it may have several pages.
review =
    Was du so lässt, wie es ist, ist genehmigt. Mit dem Absenden wird gefragt, wer noch Ja sagen
    muss. Diese Seite und die Punkte sieht nur die Koordination.
    .title = Tandems durchsehen
    .submit = Freigeben
review-more =
    Was du so lässt, wie es ist, ist genehmigt. Was du hier wählst, bleibt, und vor der letzten Seite
    wird niemand gefragt. Diese Seiten und die Punkte sieht nur die Koordination.
    .title = Tandems durchsehen
    .submit = Nächste Seite
review-pair = { $mentee } und { $mentor } · { $points } von 100
review-reason = Als Grund notiert: { $reason }
review-approve = Genehmigen
review-lock = Genehmigen und behalten, was immer sich sonst ändert
review-swap = Jemand anderen suchen
review-hold = In dieser Runde zurückhalten
review-gone = Nicht mehr verfügbar: { $mentee } und { $mentor }
review-moved = Inzwischen hat noch jemand etwas geändert. So steht es jetzt; was du gewählt hast, ist noch da, wo das Tandem dasselbe ist.
review-changed = Jetzt mit jemand anderem: { $people }
review-nobody = Jetzt mit niemandem: { $people }
review-released = { $pairs ->
    [0] Kein Tandem geht hinaus
    [one] Ein Tandem geht hinaus
   *[other] { $pairs } Tandems gehen hinaus
    }
review-held = Zurückgehalten: { $people }
pairs-released =
    Wer noch Ja sagen muss, wird während der eigenen Arbeitszeit gefragt. Bei allen anderen kommt die
    nächste Wahl dran.
    .title = Freigegeben
review-over =
    Die Tandems dieser Seite wurden inzwischen freigegeben, oder die Runde ist weitergegangen. Nichts
    geht doppelt hinaus; deine Startseite zeigt, wie weit die Runde ist.
    .title = Schon freigegeben

swap =
    { $mentee } ist bisher mit { $mentor } zusammen. Wen du stattdessen wählst, der bleibt, und alle
    anderen Tandems werden darum herum neu ermittelt. Eine Regel zu Stufen, Stunden, Treffen oder
    Themen weicht einem schriftlichen Grund; beide lesen dann, dass du es trotz dieser Regel
    vorschlägst.
    .title = Jemand anderes
    .submit = Neu ermitteln
swap-mentor = Wer sonst für { $mentee }?
swap-reason = Der Grund, wenn eine Regel weicht
    .hint = Bleibt versiegelt bei der Runde; keine der beiden Personen liest ihn.

settle =
    Hier bringst du zwei Menschen zusammen, bevor sonst jemand dran ist, oder hältst sie in dieser
    Runde auseinander. Eine Regel zu Stufen, Stunden, Treffen oder Themen weicht einem schriftlichen
    Grund, der versiegelt bleibt. Diese Seite sieht nur die Koordination.
    .title = Tandems festlegen
    .submit = Festhalten
settle-mentee = Wer sucht Mentoring?
settle-mentor = Wer begleitet?
settle-ruling = Was gilt?
settle-reason = Der Grund, wenn eine Regel weicht
    .hint = Bleibt versiegelt bei der Runde; keine der beiden Personen liest ihn.
settle-lock = Sie sind zusammen, wenn beide Ja sagen
settle-forbid = Nicht in dieser Runde
settle-override = Sie dürfen zusammen sein, trotz einer Regel
settle-free = Nichts mehr
settled-lock = Zusammen: { $mentee } und { $mentor }
settled-forbid = Nicht in dieser Runde: { $mentee } und { $mentor }
settled-override = Trotz einer Regel: { $mentee } und { $mentor }. { $reason }
match-settle = Bevor sie beginnt, kannst du zwei Menschen zusammenbringen oder auseinanderhalten.

# Who has hardly anybody to choose from, or nobody: for coordinators alone. Never a cause that rests on
# what somebody said in private: whoever can't be had is "not available", and is never counted.
round-short = { $mentees ->
    [one] Eine Liste bietet kaum Auswahl
   *[other] { $mentees } Listen bieten kaum Auswahl
    }
left-over =
    Für diese Menschen gibt es bisher niemanden oder kaum Auswahl. Nur Koordination sieht diese Seite.
    Sie beruht auf dem, was bei der Anmeldung angegeben wurde; wer verfügbar ist, kann sich ändern.
    .title = Wer ohne Tandem ist
left-over-more =
    Für diese Menschen gibt es bisher niemanden oder kaum Auswahl. Nur Koordination sieht diese Seiten.
    Sie beruhen auf dem, was bei der Anmeldung angegeben wurde; wer verfügbar ist, kann sich ändern.
    .title = Wer ohne Tandem ist
    .submit = Nächste Seite
left-over-nobody =
    Wer wartet, hat jemanden oder mindestens zwei zur Auswahl, die gut passen.
    .title = Wer ohne Tandem ist
left-over-mentee = { $mentee } (freigegebene Angebote insgesamt: { $mentors })
left-over-nobody-fits = Niemand passt
left-over-nobody-fits-well = { $mentors ->
    [one] Eine Person passt, aber nicht gut
   *[other] { $mentors } Menschen passen, aber niemand davon gut
    }
left-over-only-one-fits = Nur eine Person passt gut; vielleicht ist sie gerade nicht verfügbar
left-over-listed-elsewhere = { $mentors } Menschen passen gut; sie stehen schon auf so vielen Listen, wie es geht, oder sind gerade nicht verfügbar
left-over-held-back = { $mentors }: { $rule }
# The mentor whom a mentee named to the coordinator, who is somebody else's or nobody's in this round.
hoped-for-mentor = { $mentee } hofft auf { $mentor }
hoped-for-no-mentor = { $mentee } hofft auf { $mentor }; diese Person steht gerade nicht zur Wahl
left-over-circle = Für alle ohne Liste kann ein Kreis eine Antwort sein.
match-left-over = Manche finden vielleicht niemanden oder haben wenig Auswahl: Hier steht, wer, und was helfen würde.
review-without = { $mentees ->
    [one] Eine Person, die wartet, hat bisher niemanden.
   *[other] { $mentees } Menschen, die warten, haben bisher niemanden.
    }

# To both who are asked: that a coordinator suggests it all the same. Never the reason she wrote.
why-in-spite-grade_range = Die Koordination schlägt es vor, auch wenn eure Stufen für ein Tandem ungewöhnlich sind
why-in-spite-hours = Die Koordination schlägt es vor, auch wenn eure Arbeitstage weit auseinanderliegen
why-in-spite-format = Die Koordination schlägt es vor, auch wenn ihr euch verschieden treffen möchtet
why-in-spite-one_skill = Die Koordination schlägt es vor, auch wenn ihr kein gemeinsames Thema habt

wrong-in-spite-of-grades = Bitte wähle jemand anderen, oder schreib einen Grund: Die Stufen liegen zu weit auseinander oder falsch herum.
wrong-in-spite-of-hours = Bitte wähle jemand anderen, oder schreib einen Grund: Zu viele Stunden liegen dazwischen.
wrong-in-spite-of-format = Bitte wähle jemand anderen, oder schreib einen Grund: Keine Art von Treffen passt beiden.
wrong-in-spite-of-topics = Bitte wähle jemand anderen, oder schreib einen Grund: Es gibt kein gemeinsames Thema.

## Briefing

# A lesson: its text and its lines are kept one by one, so that each can be reworded by itself.
lesson = { $text }
    .title = Lektion { $number } von { $lessons }: { $name }
lesson-minutes = Etwa { $minutes } Minuten. Bis hierher sind das { $so-far } von { $in-all }.

lesson-purpose = wozu es gut ist
lesson-process = wie es geht
lesson-roles = wer was tut
lesson-contract = was ihr klärt
lesson-skills = wie man miteinander spricht
lesson-life-cycle = Anfang, Mitte, Ende

lesson-purpose-mentee =
    Im Mentoring denkt jemand mit mehr Erfahrung mit dir mit, außerhalb deiner Führungslinie. Es ist
    für Fragen, zu denen es keine Anleitung gibt: wohin du möchtest, was dich zurückhält, wie du
    einer Lage begegnest, die immer wiederkehrt. Niemand benotet dich, und niemand berichtet über
    dich.
lesson-purpose-mentee-1 = Es ergänzt deine Führungskraft und ersetzt sie nicht: Tagesaufgaben und Beurteilungen bleiben bei ihr.
lesson-purpose-mentee-2 = Was dabei herauskommt, gehört dir: ein klareres Ziel, ein mutigerer Schritt, ein weiterer Blick.
lesson-purpose-mentee-3 = Es ist auf beiden Seiten freiwillig, an jedem Tag.
lesson-purpose-mentee-4 = Zum Nachdenken: Was soll in einem Jahr anders sein? Notiere einen Satz.
lesson-purpose-mentor =
    Zu dir kommt jemand mit dem, was man nicht nachschlagen kann: wie du abwägst, was dich
    Lehrgeld gekostet hat, wie es hier wirklich läuft. Du führst diesen Menschen nicht, und du
    beurteilst niemanden. Du hilfst jemandem denken und lernst meistens selbst dabei.
lesson-purpose-mentor-1 = Die Führungskraft bleibt für die tägliche Arbeit zuständig. Du hältst dich heraus, auch aus Beurteilungen.
lesson-purpose-mentor-2 = Ein gutes Zeichen: Gegen Ende wirst du weniger gebraucht als am Anfang.
lesson-purpose-mentor-3 = Es ist auf beiden Seiten freiwillig, an jedem Tag.
lesson-purpose-mentor-4 = Zum Nachdenken: Wer hat das einmal für dich getan, und was genau hat geholfen?

lesson-process-mentee =
    Wir stellen euch vor, wenn ihr beide Ja gesagt und beide eine Vorbereitung hattet. Von da an
    trefft ihr euch alle vier bis sechs Wochen für etwa eine Stunde, rund ein Jahr lang. Du schlägst
    die Termine vor und bringst das Thema mit. Der Bot bleibt still und fragt erst, wenn er wochenlang
    nichts gehört hat.
lesson-process-mentee-1 = Der erste Schritt ist deiner: Schlag in den ersten Tagen zwei Termine vor.
lesson-process-mentee-2 = Trefft euch fern vom Schreibtisch: ein Spaziergang, ein Café, ein Anruf aus einer ruhigen Ecke. Dort spricht es sich anders.
lesson-process-mentee-3 = Was in einem Treffen gesagt wird, fragt hier nie jemand. Ein Fingertipp sagt uns, dass ihr euch getroffen habt; das ist alles.
lesson-process-mentee-4 = Zum Nachdenken: Welche Stunde deiner Woche könnte so ein Gespräch tragen?
lesson-process-mentor =
    Wir stellen euch vor, wenn ihr beide Ja gesagt und beide eine Vorbereitung hattet. Von da an
    trefft ihr euch alle vier bis sechs Wochen für etwa eine Stunde, rund ein Jahr lang. Termine und
    Thema bringt dein Gegenüber mit; du achtest darauf, wie das Gespräch läuft.
lesson-process-mentor-1 = Antworte bald auf einen Terminvorschlag, und sei es mit einem anderen Termin. Schweigen wird leicht missverstanden.
lesson-process-mentor-2 = Trefft euch fern vom Schreibtisch: ein Spaziergang, ein Café, ein Anruf aus einer ruhigen Ecke. Dort spricht es sich anders.
lesson-process-mentor-3 = Was in einem Treffen gesagt wird, fragt hier nie jemand. Ein Fingertipp sagt uns, dass ihr euch getroffen habt; das ist alles.
lesson-process-mentor-4 = Zum Nachdenken: Was müsstest du beiseiteschieben, um in dieser Stunde ganz da zu sein?

lesson-roles-mentee =
    Du gibst die Richtung vor. Du wählst das Thema, kommst mit einer Frage und tust danach, was du
    dir vorgenommen hast. Dein Gegenüber hört zu, fragt und sagt dir ehrlich, was zu sehen ist.
    Rechne mit Widerspruch: Wer dir immer nur zustimmt, hilft dir wenig.
lesson-roles-mentee-1 = Ein Rat ist ein Angebot und keine Anweisung. Wäge ihn ab, geh deinen eigenen Weg und erzähl, was daraus wurde.
lesson-roles-mentee-2 = Wenn eine Bemerkung sticht, sag es und frag, was dahintersteht.
lesson-roles-mentee-3 = Halte Termine ein, oder verschiebe sie früh: Die Stunde ist dir geschenkt.
lesson-roles-mentee-4 = Zum Nachdenken: Welcher Widerspruch weckt dich auf, und welcher lässt dich zumachen? Erzähl es deinem Gegenüber.
lesson-roles-mentor =
    Du hörst mehr zu, als du sprichst, und fragst mehr, als du antwortest. Und du sagst ehrlich und
    freundlich, was du siehst, auch wenn es unbequem ist: Genau dafür kommt jemand zu dir. Achte auf
    Zeit und Tiefe; das Thema bestimmst nicht du.
lesson-roles-mentor-1 = Ein Rat ist ein Angebot und keine Anweisung. Dein Gegenüber darf anders gehen und schuldet dir keinen Grund.
lesson-roles-mentor-2 = Fordere den Gedanken heraus und nicht den Menschen: „Und wenn das Gegenteil stimmt?“
lesson-roles-mentor-3 = Du musst nicht alles wissen. „Ich weiß es nicht; wer könnte es wissen?“ ist eine gute Antwort.
lesson-roles-mentor-4 = Zum Nachdenken: Was fällt dir schwer, jemandem ins Gesicht zu sagen, und wie könntest du es sagen?

lesson-contract-mentee =
    Klärt beim ersten Treffen, wie ihr zusammenarbeitet: wie oft, wie lange, wo und bis wann; was
    ihr euch beide erhofft; was unter euch bleibt; und wie ihr sagt, dass etwas nicht klappt. Zehn
    Minuten dafür ersparen euch Monate des Rätselns.
lesson-contract-mentee-1 = Was gesagt wird, bleibt unter euch. Sprecht die Ausnahmen aus, etwa wenn jemand in Gefahr ist.
lesson-contract-mentee-2 = Mentoring ist keine Therapie, keine zweite Führung und keine Stellenvermittlung. Sag auch, wo deine eigenen Grenzen sind.
lesson-contract-mentee-3 = Ihr könnt es beide an jedem Tag beenden, ohne Grund und ohne Schuld: /mentoring exit.
lesson-contract-mentee-4 = Zum Nachdenken: Wie würdest du weiterschreiben: „Ich möchte …“, „Ich kann geben …“, „Lieber nicht …“?
lesson-contract-mentor =
    Klärt beim ersten Treffen, wie ihr zusammenarbeitet: wie oft, wie lange, wo und bis wann; was
    ihr euch beide erhofft; was unter euch bleibt; und wie ihr sagt, dass etwas nicht klappt. Bringt
    dein Gegenüber es nicht zur Sprache, dann tust du es.
lesson-contract-mentor-1 = Was gesagt wird, bleibt unter euch, auch wenn die Führungskraft fragt. Sprecht die Ausnahmen aus, etwa wenn jemand in Gefahr ist.
lesson-contract-mentor-2 = Mentoring ist keine Therapie und keine zweite Führung. Braucht etwas andere Hilfe, sag es und hilf, sie zu finden.
lesson-contract-mentor-3 = Ihr könnt es beide an jedem Tag beenden, ohne Grund und ohne Schuld: /mentoring exit.
lesson-contract-mentor-4 = Zum Nachdenken: Wie würdest du weiterschreiben: „Ich kann geben …“, „Ich erwarte …“, „Lieber nicht …“?

lesson-skills-mentee =
    Drei Gewohnheiten machen ein Gespräch seine Stunde wert. Komm mit einer echten Frage statt mit
    einem Bericht. Sag, was du schon versucht hast, damit du es nicht noch einmal hörst. Und sag am
    Schluss, was du als Nächstes tust; beginne das nächste Gespräch damit, wie es lief.
lesson-skills-mentee-1 = Bitte um Ehrlichkeit: „Was siehst du, das ich nicht sehe?“
lesson-skills-mentee-2 = Hör es zu Ende an, bevor du dich erklärst. Ein Danke genügt als Antwort.
lesson-skills-mentee-3 = Sag, was du heute brauchst: ein offenes Ohr, eine Meinung, einen Anstoß oder einen Kontakt.
lesson-skills-mentee-4 = Zum Nachdenken: Was ist deine eine echte Frage für das erste Treffen?
lesson-skills-mentor =
    Drei Gewohnheiten machen ein Gespräch seine Stunde wert. Hör zu Ende zu, und warte dann noch
    einen Atemzug. Frag, was öffnet: „Was noch?“, „Was macht es schwer?“ Gib Feedback zu dem, was du
    gesehen hast und was es bewirkt hat, einen Punkt auf einmal, und frag, wie es ankommt.
lesson-skills-mentor-1 = Bevor du es löst: „Was hast du dir bisher überlegt?“
lesson-skills-mentor-2 = Halte deine eigene Geschichte kurz, und heb sie für den Schluss auf, falls es sie überhaupt braucht.
lesson-skills-mentor-3 = Sag Schwieriges früh und ruhig. Es zurückzuhalten hilft niemandem.
lesson-skills-mentor-4 = Zum Nachdenken: Wann hat dir zuletzt jemand wirklich zugehört, und woran hast du es gemerkt?

# The situation within the lesson on how to talk. No answer is wrong, and none is kept.
practice = { $text }
    .title = Probier es aus
practice-not-kept = Niemand sieht, was du gewählt hast, und es wird nicht behalten.
practice-explained = { $text }
    .title = Ein Wort dazu
practice-mentee =
    Du erzählst im Mentoring von einer Stelle in einer anderen Stadt. Nach zwei Minuten heißt es:
    „Bewirb dich. Ich würde es tun.“ Du spürst einen Zweifel, den du noch nicht benennen kannst. Was
    tust du?
practice-mentee-answer-a = A: Dich bedanken und dich bewerben; dein Gegenüber hat mehr gesehen als du.
practice-mentee-answer-b = B: Fragen, was zu diesem Rat führt, und von dem Zweifel erzählen.
practice-mentee-answer-c = C: Nicken und von etwas anderem sprechen.
practice-mentee-answer-a-explained =
    Erfahrung zu vertrauen liegt nahe, und vielleicht ist es die richtige Stelle. Es ist aber dein
    Leben, und zwei Minuten davon waren zu hören. Ein Rat ist ein Angebot: Frag, was dahintersteht,
    bevor du ihn annimmst.
practice-mentee-answer-b-explained =
    So bleiben beide Sichtweisen auf dem Tisch. Die Gründe deines Gegenübers zeigen dir vielleicht
    Neues, und ein ausgesprochener Zweifel ist oft die eigentliche Frage. Was du danach tust,
    entscheidest du.
practice-mentee-answer-c-explained =
    Das bewahrt den Frieden, und manchmal braucht man einen Tag zum Nachdenken. Aber dein Gegenüber
    kann nicht wissen, dass etwas fehlt. „Ich habe einen Zweifel und kann ihn noch nicht benennen“
    genügt, um weiterzukommen.
practice-mentor =
    Im Mentoring hörst du: „In unseren Besprechungen komme ich nie zu Wort. Was soll ich tun?“ Du
    hattest einmal dieselbe Not und weißt genau, was dir geholfen hat. Was tust du?
practice-mentor-answer-a = A: Erzählen, was dir geholfen hat.
practice-mentor-answer-b = B: Fragen, wann es einmal geklappt hat und was da anders war.
practice-mentor-answer-c = C: Anbieten, mit der Führungskraft zu sprechen.
practice-mentor-answer-a-explained =
    Deine Geschichte kann helfen, und nach ihr wurde gefragt. Sie passt zu dir und deinem Umfeld,
    vielleicht nicht zu dem deines Gegenübers. Frag zuerst, was schon versucht wurde, und biete sie
    dann als einen Weg unter mehreren an: Es darf auch anders gehen.
practice-mentor-answer-b-explained =
    So findet dein Gegenüber selbst heraus, was im eigenen Fall wirkt. Kommt nichts, kannst du deine
    Erfahrung immer noch anbieten, als einen Weg unter mehreren.
practice-mentor-answer-c-explained =
    Das ist gut gemeint und nimmt deinem Gegenüber die Sache aus der Hand und aus eurem Gespräch.
    Was dir gesagt wird, bleibt unter euch. Besser: Überlegt zusammen, was dein Gegenüber der
    Führungskraft sagen könnte.

lesson-life-cycle-mentee =
    Die meisten Tandems gehen fünf Abschnitte: sich kennenlernen, eine Richtung finden, vorankommen,
    ausklingen lassen, weitergehen. Manche Wochen fühlen sich flach an, und ein Tief nach den ersten
    Monaten ist häufig. Dann ist es gut, einander zu fragen, wie es läuft.
lesson-life-cycle-mentee-1 = Schaut auf halbem Weg gemeinsam zurück: Was hat sich geändert, und wofür ist die zweite Hälfte?
lesson-life-cycle-mentee-2 = Wenn es stockt, sag es früh. Für ein vertrauliches Wort ist die Koordination da: /mentoring help.
lesson-life-cycle-mentee-3 = Ein gutes Ende ist geplant: ein Blick zurück, ein Danke und die Frage, ob und wie ihr in Kontakt bleibt.
lesson-life-cycle-mentee-4 = Zum Nachdenken: Woran wirst du merken, dass du das nicht mehr brauchst?
lesson-life-cycle-mentor =
    Die meisten Tandems gehen fünf Abschnitte: sich kennenlernen, eine Richtung finden, vorankommen,
    ausklingen lassen, weitergehen. Am Anfang gibst du Sicherheit, dann immer mehr Herausforderung,
    und gegen Ende nimmst du dich zurück. Ein Tief nach den ersten Monaten ist häufig.
lesson-life-cycle-mentor-1 = Schaut auf halbem Weg gemeinsam zurück: Was hat sich geändert, und wofür ist die zweite Hälfte?
lesson-life-cycle-mentor-2 = Wenn es stockt, sag es früh. Für ein vertrauliches Wort ist die Koordination da: /mentoring help.
lesson-life-cycle-mentor-3 = Ein gutes Ende ist geplant: ein Blick zurück, ein Danke und die Frage, ob und wie ihr in Kontakt bleibt.
lesson-life-cycle-mentor-4 = Zum Nachdenken: Wie nimmst du dich zurück, ohne dass sich dein Gegenüber fallen gelassen fühlt?

# All six points on one card, for whoever has ten minutes.
express-briefing =
    Sechs Punkte, je eine Zeile. Nimm dir zehn Minuten: Lies eine Zeile, denk daran, wie es mit
    deinem Gegenüber wird, und geh weiter zur nächsten. Die sechs Lektionen sagen dasselbe mit mehr
    Ruhe.
    .title = Die Vorbereitung in zehn Minuten
    .briefing = Lieber sechs Lektionen
express-purpose-mentee = Wozu es gut ist: Jemand mit mehr Erfahrung denkt mit dir mit. Niemand benotet dich oder berichtet über dich.
express-process-mentee = Wie es geht: alle vier bis sechs Wochen eine Stunde, etwa ein Jahr lang, möglichst fern vom Schreibtisch. Du schlägst die Termine vor. Was dort gesagt wird, fragt hier nie jemand.
express-roles-mentee = Wer was tut: Du bringst die Frage mit, dein Gegenüber einen ehrlichen Blick. Rechne mit Widerspruch. Ein Rat ist ein Angebot und keine Anweisung.
express-contract-mentee = Was ihr zuerst klärt: wie oft, wo, bis wann, was ihr euch beide erhofft und was unter euch bleibt. Ihr könnt es beide an jedem Tag beenden, ohne Grund.
express-skills-mentee = Wie man miteinander spricht: eine echte Frage statt eines Berichts; die Antwort zu Ende anhören; sagen, was du als Nächstes tust.
express-life-cycle-mentee = Anfang, Mitte, Ende: Rechne mit einem Tief, schaut auf halbem Weg zurück, plant das Ende. Wenn es stockt, ist die Koordination für ein vertrauliches Wort da.
express-purpose-mentor = Wozu es gut ist: Du hilfst jemandem denken, außerhalb deiner eigenen Führungslinie. Du beurteilst niemanden.
express-process-mentor = Wie es geht: alle vier bis sechs Wochen eine Stunde, etwa ein Jahr lang, möglichst fern vom Schreibtisch. Dein Gegenüber schlägt die Termine vor. Was dort gesagt wird, fragt hier nie jemand.
express-roles-mentor = Wer was tut: Dein Gegenüber bringt die Frage mit; du hörst zu, fragst und gibst ehrliches Feedback, auch Widerspruch. Ein Rat ist ein Angebot und keine Anweisung.
express-contract-mentor = Was ihr zuerst klärt: wie oft, wo, bis wann, was ihr euch beide erhofft und was unter euch bleibt. Ihr könnt es beide an jedem Tag beenden, ohne Grund.
express-skills-mentor = Wie man miteinander spricht: zu Ende zuhören, fragen, was öffnet, Feedback zu einer Sache geben, die du gesehen hast. Deine eigene Geschichte kommt zuletzt.
express-life-cycle-mentor = Anfang, Mitte, Ende: Gib erst Sicherheit, dann Herausforderung, dann nimm dich zurück. Wenn es stockt, ist die Koordination für ein vertrauliches Wort da.

briefing-paused =
    Du hattest { $had } von { $lessons } Lektionen. Mach weiter, wann es dir passt, von hier oder
    von deiner Startseite aus.
    .title = Jederzeit
    .briefing = Weiter
briefing-done =
    Du hattest die Vorbereitung. Was du hier liest, kommt in kleinen Erinnerungen wieder, wenn du es
    brauchst. Viel Freude an den Gesprächen.
    .title = Du bist vorbereitet
briefing-introduces = Dich und { $partner } stellen wir jetzt vor, zu einer Stunde, die allen passt.
briefing-still-waits = Dich und { $partner } stellen wir vor, sobald alle die Vorbereitung hatten.

# Somebody has not had the briefing, and all have said yes. An invitation, never a reproach.
briefing-wanted =
    Du und { $partner }, ihr habt Ja gesagt. Wir stellen euch vor, sobald alle die Vorbereitung
    hatten; deine kommt noch. Sie dauert zehn Minuten auf einer Karte, oder etwas länger in sechs
    kurzen Lektionen, die du unterbrechen und wieder aufnehmen kannst.
    .title = Das passt
    .express = Jetzt vorbereiten, zehn Minuten
briefing-awaited =
    Du und { $partner }, ihr habt Ja gesagt. Wir stellen euch vor, sobald alle die Vorbereitung
    hatten, zu einer Stunde, die allen passt. Du hattest deine; du musst nichts tun.
    .title = Das passt

# For the line manager of somebody who takes part. It says nothing about what is talked about.
manager-briefing =
    Jemand aus deinem Team macht bei { $programme } mit: etwa eine Stunde alle vier bis sechs Wochen
    mit jemandem außerhalb der eigenen Führungslinie. Zwei Minuten dazu, was das von dir braucht und
    was du erwarten kannst. Bei Fragen hilft { $coordinator } gern.
    .title = Mentoring in zwei Minuten
manager-briefing-1 = Am meisten hilft Zeit: Lass die Stunde stattfinden, und verlange keinen Bericht.
manager-briefing-2 = Tägliche Arbeit, Ziele und Beurteilungen bleiben bei dir. Das Mentoring hält sich da heraus.
manager-briefing-3 = Was dort gesagt wird, bleibt dort. Wer dir etwas davon erzählen möchte, tut es von selbst.
manager-briefing-4 = Rechne mit Fragen und ab und zu einer neuen Idee. Sag ruhig, was du gern wachsen sähest.

briefing-stuck =
    Vor zwei Wochen haben alle Ja gesagt, und sie sind noch nicht vorgestellt: Eine Vorbereitung
    steht noch aus. Oft hilft ein freundliches Wort. In den Einzelheiten kannst du sie auch
    erlassen.
    .title = Fall { NUMBER($number, useGrouping: 0) }: eine Vorbereitung steht noch aus
case-kind-briefing-stuck = Eine Vorstellung wartet seit zwei Wochen auf eine Vorbereitung
case-briefing-stuck =
    Alle haben Ja gesagt, und eine Vorbereitung stand noch aus, als dieser Fall aufging. Hier kannst
    du sie erlassen: Das wird festgehalten und steht in den Daten dieser Person. Die Vorstellung
    folgt, sobald sonst nichts mehr aussteht.
    .title = Fall { NUMBER($number, useGrouping: 0) }
    .submit = Erlassen
waive =
    Eine Vorbereitung macht einen guten Anfang viel wahrscheinlicher; erlass sie nur, wenn jemand das
    alles schon kennt. Das wird festgehalten und steht in den Daten dieser Person.
    .title = Vorbereitung erlassen
    .submit = Erlassen
question-waived = Wem möchtest du die Vorbereitung erlassen?
    .hint = Alle, die sie noch nicht hatten. Was sie bisher gelesen haben, ist nicht zu sehen.
waiver-noted =
    Die Vorbereitung von { $person } ist erlassen. Wo eine Vorstellung auf nichts anderes gewartet
    hat, geht sie jetzt hinaus.
    .title = Erlassen

home-briefing =
    { $had ->
        [0] Sie kommt vor einer Vorstellung
       *[other] Bisher hattest du { $had } von { $lessons } Lektionen. Sie kommt vor einer Vorstellung
    }: zehn Minuten auf einer Karte oder etwa { $minutes } Minuten in sechs kurzen Lektionen, die du
    unterbrechen und wieder aufnehmen kannst.
    .title = { $role ->
        [mentor] Deine Vorbereitung aufs Begleiten
        [peer] Deine Vorbereitung auf den Austausch
       *[mentee] Deine Vorbereitung als Mentee
    }
home-briefing-first =
    Alle haben Ja gesagt. Wir stellen euch vor, sobald alle die Vorbereitung hatten.
    .title = Du und { $partner }
desk-briefings =
    Noch nicht so weit: { $people }. Vor einer Vorstellung brauchen beide die Vorbereitung. Wer das
    alles schon kennt, dem kannst du sie erlassen.
    .title = Vorbereitungen, die noch ausstehen
desk-more-unbriefed = { $people ->
    [one] Eine weitere Person hatte sie noch nicht
   *[other] { $people } weitere hatten sie noch nicht
    }

held-briefing = { $role ->
    [mentor] Du hattest die Vorbereitung aufs Begleiten
    [peer] Du hattest die Vorbereitung auf den Austausch
   *[mentee] Du hattest die Vorbereitung als Mentee
    }
held-lessons = { $role ->
    [mentor] Lektionen der Vorbereitung aufs Begleiten, die du hattest: { $what }
    [peer] Lektionen der Vorbereitung auf den Austausch, die du hattest: { $what }
   *[mentee] Lektionen der Vorbereitung als Mentee, die du hattest: { $what }
    }
held-waiver = { $role ->
    [mentor] Die Koordination hat dir die Vorbereitung aufs Begleiten erlassen: am { $what }
    [peer] Die Koordination hat dir die Vorbereitung auf den Austausch erlassen: am { $what }
   *[mentee] Die Koordination hat dir die Vorbereitung als Mentee erlassen: am { $what }
    }

## Introduction

# In the new conversation of the two. Both read it.
introduction-together =
    { $mentee }, das ist { $mentor }; { $mentor }, das ist { $mentee }. Ihr habt beide Ja gesagt.
    { $mentee }, du beginnst: Schlag zwei Termine für ein erstes Treffen vor (/mentoring meet).
    „Unsere Vereinbarung“ hilft euch zu klären, wie ihr zusammenarbeitet. Ihr könnt beide jederzeit
    gehen, ohne Grund und ohne Schuld: „Etwas ändern?“. Was ihr besprecht, fragen wir nie.
    .title = Darf ich vorstellen?

# The same in the new conversation of a circle.
circle-introduction =
    { $mentee }, das ist { $mentor }, und ihr lernt einander kennen: Ihr habt alle Ja zu diesem
    Mentoring-Kreis gesagt. Mentees beginnen: Schlagt zwei Termine für ein erstes Treffen vor (/mentoring
    meet). „Unsere Vereinbarung“ hilft euch zu klären, wie ihr zusammenarbeitet. Ihr könnt alle
    jederzeit gehen, ohne Grund und ohne Schuld: „Etwas ändern?“.
    .title = Darf ich vorstellen?

# To each in private, where their working hours never meet.
introduction-apart =
    Du und { $partner }, ihr habt Ja gesagt. Eure Arbeitszeiten überschneiden sich nicht, darum
    schreiben wir euch einzeln. In deinen Nachrichten ist ein Gespräch für euch offen. { $form ->
        [peers] Wer mag, beginnt und schlägt zwei Termine vor.
        [co_mentoring] Wer zuerst dran ist und zwei Termine vorschlägt, sagt die Startseite.
       *[pairs] Wer Mentee ist, beginnt und schlägt zwei Termine vor.
    } Ihr könnt alle jederzeit gehen, ohne Grund und ohne Schuld. Was ihr besprecht, fragen wir nie.
    .title = Darf ich vorstellen: { $partner }

# To each in private, where no conversation can be opened for them: two workspaces, say.
introduction-across =
    Du und { $partner }, ihr habt Ja gesagt. Hier lässt sich kein Gespräch für euch öffnen; bitte
    meldet euch so beieinander, wie ihr es sonst tut. { $form ->
        [peers] Wer mag, beginnt und schlägt zwei Termine vor.
        [co_mentoring] Wer zuerst dran ist und zwei Termine vorschlägt, sagt die Startseite.
       *[pairs] Wer Mentee ist, beginnt und schlägt zwei Termine vor.
    } Ihr könnt alle jederzeit gehen, ohne Grund und ohne Schuld. Was ihr besprecht, fragen wir nie.
    .title = Darf ich vorstellen: { $partner }

# To each in private, on a platform where only people can open a conversation for several, not a bot.
introduction-by-links =
    Du und { $partner }, ihr habt Ja gesagt. Bots können hier keine Gespräche öffnen; darum gibt es
    zwei Wege: Chat und erstes Treffen, ausgefüllt und noch nicht gesendet. { $form ->
        [peers] Wer mag, beginnt.
        [co_mentoring] Wer zuerst dran ist, sagt die Startseite.
       *[pairs] Wer Mentee ist, beginnt.
    } Ihr könnt alle jederzeit gehen, ohne Grund und ohne Schuld. Was ihr besprecht, fragen wir nie.
    .title = Darf ich vorstellen: { $partner }
link-to-chat = Chat öffnen
link-to-meeting = Erstes Treffen planen

# To each in private, when nobody can know whether the introduction arrived in their conversation.
look-for-introduction =
    Wir haben dir und { $partner } gerade gemeinsam geschrieben und sehen nicht, ob es angekommen
    ist. Such in deinen Nachrichten nach einem Gespräch mit euch. Gibt es keins, schreib
    { $partner } einfach: Alle haben Ja gesagt.
    .title = Ist unsere Vorstellung da?

# Three things to begin a first talk with: of the topics they share, and then for everybody.
opener-topic-1 = Zum Einstieg: { $topic }. Wo stehst du als Mentee heute, und wo möchtest du hin?
opener-topic-2 = Zum Einstieg: { $topic }. Was wurde schon versucht, und was kam dabei heraus?
opener-topic-3 = Zum Einstieg: { $topic }. Was wäre anders, wenn es gut liefe?
opener-1 = Zum Einstieg: Was hat euch beide hierhergebracht?
opener-2 = Zum Einstieg: Wie sähe ein gutes Jahr aus?
opener-3 = Zum Einstieg: Wie möchtet ihr herausgefordert werden?

# Small print under everything that a pair reads about themselves.
where-help-is = Hilfe? Vertraulich: /mentoring help

## Agreement

# The form that either of the two fills in, best while talking.
agree =
    Was du und { $partner } miteinander klärt. Eine Person füllt es aus, am besten während ihr
    sprecht; ändern könnt ihr es alle, indem ihr es neu ausfüllt. { $form ->
        [peers] Ihr bringt beide die Themen mit.
        [co_mentoring] Ihr wechselt euch ab: Wer dran ist, bringt die Themen mit.
       *[pairs] Mentees bringen die Themen mit; wer begleitet, führt durchs Gespräch.
    }
    .title = Unsere Vereinbarung
    .submit = An uns alle senden
agree-kept = Was du schreibst, geht an dich und dein Gegenüber und wird dann vergessen. Wir behalten, dass ihr eine Vereinbarung habt, wie oft ihr euch trefft und euer geplantes Ende.
agree-which = Wähle, um wen es geht.
    .title = Unsere Vereinbarung
    .submit = Weiter
agree-which-relationship = Du und
agree-every = Wie oft trefft ihr euch?
    .hint = Danach richten sich unsere Erinnerungen.
agree-every-4 = Alle vier Wochen
agree-every-5 = Alle fünf Wochen
agree-every-6 = Alle sechs Wochen
agree-until = Bis wann möchtet ihr zusammenarbeiten?
agree-format = Wie trefft ihr euch?
    .hint = Am besten fern vom Schreibtisch: ein Spaziergang, ein Café, ein Anruf.
question-between = Was bleibt unter euch?
question-between_own = Was soll noch unter euch bleiben?
question-feedback = Wie gebt ihr euch Feedback?
question-otherwise = Was tut ihr, wenn es nicht klappt?
    .hint = Sagt, wer es zuerst anspricht, und wie.
question-goals = Deine eigenen Ziele, eins bis drei
    .hint = In deinen Worten, jedes in einer eigenen Zeile. Sie gehen nur an dich.
question-share = Ziele
    .tick = Meine Ziele auch meinem Gegenüber zeigen
between-talks = Was wir sagen, bleibt unter uns
between-meeting = Andere dürfen wissen, dass wir uns treffen, aber nicht worüber
between-managers = An unsere Führungskräfte geht nichts, weder Gutes noch Schlechtes
between-asking = Wir fragen, bevor wir einander bei anderen erwähnen
between-harm = Könnte jemand zu Schaden kommen, holen wir Hilfe und sagen es vorher

agreed-every = Wir treffen uns alle { $weeks } Wochen
agreed-until = Wir möchten bis { $until } zusammenarbeiten
agreed-format = Wie wir uns treffen: { $how }
agreed-between_own = Auch das bleibt unter uns: { $text }
agreed-feedback = Wie wir uns Feedback geben: { $text }
agreed-otherwise = Wenn es nicht klappt: { $text }
agreed-goal = Ein Ziel von { $name }: { $text }
goal = { $text }

# In the pair's own conversation. Both read it.
agreement-together =
    Das habt ihr miteinander geklärt. Es steht hier nur für euch: Wir behalten, wie oft ihr euch
    trefft, und euer geplantes Ende, sonst nichts. Stimmt etwas nicht, oder ändert sich das Leben,
    könnt ihr die Vereinbarung erneuern.
    .title = Eure Vereinbarung
    .agree = Vereinbarung erneuern

# The same to each in private, where nothing can be said to both at once.
agreement-apart =
    Das habt ihr miteinander geklärt, du und { $partner }. Es steht hier nur für euch: Wir behalten,
    wie oft ihr euch trefft, und euer geplantes Ende, sonst nichts. Stimmt etwas nicht, oder ändert
    sich das Leben, könnt ihr die Vereinbarung erneuern.
    .title = Deine Vereinbarung mit { $partner }
    .agree = Vereinbarung erneuern

# Shown at once to whoever filled it in.
agreement-noted =
    Du und { $partner } lest das zu einer Stunde, die allen passt; deine Ziele gehen nur an dich,
    außer du wolltest sie zeigen. Danach vergessen wir den Inhalt und behalten nur, wie oft ihr euch
    trefft, und euer geplantes Ende.
    .title = Vereinbarung gesendet

your-goals =
    Deine eigenen Worte, nur für dich; wir behalten sie nicht. Schau vor jedem Treffen hinein: Bessere
    Themen kannst du nicht mitbringen.
    .title = Deine Ziele

nobody-to-agree-with =
    Du bist gerade in keinem Mentoring. Sobald wir dir jemanden vorgestellt haben, klärt ihr hier,
    wie ihr zusammenarbeitet.
    .title = Unsere Vereinbarung

agreement-offered =
    Wie oft ihr euch trefft, bis wann, und was unter euch bleibt. Ihr könnt es alle ausfüllen.
    .title = Unsere Vereinbarung

## Meeting

met-noted =
    Schön zu hören. Der Tag steht auf euren Startseiten, und mehr behalten wir nicht. Den meisten
    Tandems hilft es, gleich den nächsten Termin auszumachen.
    .title = Du und { $partner } habt euch getroffen
    .meet = Nächsten Termin finden

# To a mentee after the very first meeting: the one invitation to agree.
first-met-noted =
    Schön zu hören. Der Tag steht auf euren Startseiten. Zwei Dinge, solange es frisch ist: Tragt
    das zweite Treffen ein, und klär mit { $partner }, wie ihr zusammenarbeitet. Beides dauert drei
    Minuten; von dem, was ihr klärt, behalten wir keine Worte.
    .title = Du und { $partner } habt euch getroffen
    .meet = Treffen zwei jetzt eintragen?

not-yet-noted =
    Keine Eile. Wir fragen nicht wieder, bis ihr euch getroffen habt. { $partner } erfährt deine
    Antwort nicht.
    .title = Das ist in Ordnung

## Finding a date

# How a moment reads: by the reader's own clock, then by every clock that shows something else.
# All three are joined with " · ".
slot = { $day }, { $hour } Uhr
slot-same-day = { $hour } Uhr für { $name }
slot-other-day = { $day }, { $hour } Uhr für { $name }

# The form on which somebody offers times.
meet =
    Biete { $partner } bis zu drei Zeiten an; eine davon wird gewählt. Jede Zeit steht nach deiner
    Uhr da und, wo sie abweicht, auch nach der von { $partner }. Am besten fern vom Schreibtisch:
    ein Spaziergang, ein Café, ein Anruf.
    .title = Termin finden
    .submit = Zeiten anbieten
question-times = Zeiten, die allen passen könnten
    .hint = Bis zu drei. Sie liegen in eurer gemeinsamen Arbeitszeit oder so nah daran wie möglich.
question-day = Oder nenne selbst einen Tag
    .hint = Für andere kann es früh oder spät sein; das steht da, bevor gewählt wird.
question-hour = Um wie viel Uhr?
    .hint = Nach deiner Uhr, in { $zone }.
question-minutes = Wie lange?
minutes-30 = Eine halbe Stunde
minutes-45 = Eine Dreiviertelstunde
minutes-60 = Eine Stunde
minutes-90 = Anderthalb Stunden
meet-have-met = Habt ihr euch schon getroffen? Ein Tippen genügt; niemand fragt, was gesagt wurde.
meet-kept = Das seht nur ihr. Den Termin behalten wir bis eine Woche danach, und nie, was ihr sagt.
date-stands = Vereinbart: { $when }. Das gilt, bis eine andere Zeit gewählt ist.
times-yours = Du hast Zeiten angeboten. Noch hat niemand gewählt.
times-theirs = { $partner } hat Zeiten angeboten, und du hast noch nicht gewählt.
meet-which = Wähle, wen du treffen möchtest.
    .title = Termin finden
    .submit = Weiter
meet-which-relationship = Du und
meet-choose =
    { $partner } bietet diese Zeiten an, jeweils { $minutes } Minuten. Sobald du wählst, steht der
    Termin, und ihr bekommt ihn alle für eure Kalender.
    .title = Zeit wählen
    .submit = Abmachen
question-time = Welche passt dir?
meet-none = Keine davon: Ich biete andere an

# Shown at once to whoever offered times.
times-noted =
    { $partner } liest sie in der eigenen Arbeitszeit und wählt eine. Du hörst hier davon.
    .title = Zeiten angeboten
offered-time = { $when }

# To everybody else, in private.
times-suggested =
    { $partner } möchte dich treffen, { $minutes } Minuten lang, und bietet diese Zeiten an. Wähle
    eine, oder biete andere an. Das seht nur ihr.
    .title = { $partner } bietet Zeiten für ein Treffen an
    .meet = Zeit wählen

# To every member, each in private; and at once to whoever chose.
date-set =
    Du und { $partner }, ihr trefft euch: { $when }, für { $minutes } Minuten. Trag es in deinen
    Kalender ein; der Eintrag sagt nichts von Mentoring und nicht, mit wem. Kommt keine Datei mit,
    tun die Kalenderknöpfe dasselbe.
    .title = Ihr habt einen Termin
    .call-off = Absagen
# What the entry is called in a calendar that others may see. Never a name, never "mentoring".
calendar-entry = Zeit für ein Gespräch
calendar-google = Google Kalender
calendar-outlook = Outlook
calendar-file = Kalenderdatei (.ics)

# To all members. Nobody is asked why.
date-called-off =
    Der Termin mit { $partner } entfällt, oder was dafür angeboten war. Bitte nimm ihn aus deinem
    Kalender. Ein anderer ist leicht gefunden.
    .title = Ein Termin entfällt

nobody-to-meet =
    Du bist gerade in keinem Mentoring. Sobald ihr einander vorgestellt seid, findest du hier
    Termine.
    .title = Termin finden
meet-offered =
    Biete Zeiten an, wähle eine, oder sag, dass ihr euch getroffen habt.
    .title = Termin finden

## Before and after a date

# To the mentee, two days before. Two thoughts for the phase follow.
agenda-prompt =
    Du triffst { $partner }: { $when }. { $form ->
        [peers] Ihr bringt beide etwas mit: Ein, zwei eigene Punkte genügen.
        [co_mentoring] Diesmal ist die Tagesordnung deine: Ein, zwei Punkte genügen.
       *[pairs] Die Tagesordnung ist deine: Ein, zwei Punkte genügen.
    } Vorab an { $partner } geschickt, lassen sie Zeit zum Nachdenken. Niemand sonst sieht sie, und wir
    fragen nie danach.
    .title = Worüber möchtest du sprechen?
agenda-prompt-getting-to-know-1 = Was soll dein Gegenüber über dich wissen?
agenda-prompt-getting-to-know-2 = Was hat dich zum Mentoring gebracht, und wie sähe ein gutes Jahr aus?
agenda-prompt-setting-direction-1 = Was möchtest du können, was du noch nicht kannst?
agenda-prompt-setting-direction-2 = Woran würdest du merken, dass du dorthin kommst?
agenda-prompt-making-progress-1 = Was hast du seit dem letzten Treffen versucht, und was kam dabei heraus?
agenda-prompt-making-progress-2 = Auf welche Frage hast du noch keine Antwort?
agenda-prompt-winding-up-1 = Was ist jetzt anders, und was ist noch offen?
agenda-prompt-winding-up-2 = Was möchtet ihr einander sagen, bevor ihr auseinandergeht?

# To the mentor, two days before. The mentee brings the agenda; this is about leading the talk.
process-prompt =
    Du triffst { $partner }: { $when }. Die Tagesordnung kommt von { $partner }, du führst durch das
    Gespräch. Ein, zwei Gedanken für unterwegs; danach fragt dich niemand.
    .title = Wie möchtest du das Gespräch führen?
process-prompt-getting-to-know-1 = Hör mehr zu, als du sprichst: Was erhofft sich dein Gegenüber, und was macht Sorgen?
process-prompt-getting-to-know-2 = Klärt, was zwischen euch bleibt und wie direkt du sein darfst.
process-prompt-setting-direction-1 = Mit welcher Frage fände dein Gegenüber das Ziel selbst?
process-prompt-setting-direction-2 = Frag, woran ihr beide einen Fortschritt merken werdet.
process-prompt-making-progress-1 = Wo könntest du etwas mehr herausfordern als beim letzten Mal?
process-prompt-making-progress-2 = Frag, was gelernt wurde, bevor du sagst, was du tätest.
process-prompt-winding-up-1 = Was geht inzwischen ohne dich? Sag, was du gesehen hast.
process-prompt-winding-up-2 = Welche deiner Fragen könnte dein Gegenüber sich jetzt selbst stellen?

prompt-put-off =
    Gern: Wir zeigen es am { $day } noch einmal, in deiner Arbeitszeit. Niemand sonst weiß davon.
    .title = Dann später

# To the mentee alone, once the date is behind them. Asks nothing.
after-meeting =
    Der Termin mit { $partner } ist vorbei. Habt ihr euch getroffen, sagt es ein Tippen: Der Tag
    steht auf euren Startseiten, und was ihr gesagt habt, bleibt eures. Wenn nicht, ist ein anderer
    Termin leicht gefunden.
    .title = Du und { $partner }

## What somebody took on

# They asked for it with one tap. We never learn what it is.
action-noted =
    Einmal liest du, nur du, eine Erinnerung: vor dem nächsten Treffen mit { $partner }, wenn ein
    Termin steht, und spätestens in etwa zwei Wochen. Wir fragen nicht, was du dir vorgenommen hast,
    und { $partner } erfährt nichts davon.
    .title = Wir erinnern dich
action-too-late =
    Für eine Erinnerung nach diesem Gespräch mit { $partner } ist es zu spät, darum lassen wir es.
    Nach dem nächsten Treffen kannst du wieder darum bitten.
    .title = Diesmal keine Erinnerung
action-reminder =
    Nach dem letzten Treffen mit { $partner } hast du um eine Erinnerung an dein Vorhaben gebeten. Was
    es ist, weißt nur du. Ist es geschafft, erzähl davon; wenn nicht, zählt heute auch ein kleiner
    Schritt.
    .title = Dein Vorhaben

## The guide

# Cards to look things up in. Both sides read the same ones.
guide-first-meeting =
    Mentees schlagen die Zeit vor, und einen Ort fern von beiden Schreibtischen: ein Spaziergang,
    ein Café, ein Anruf. Eine Stunde genügt. Lernt euch erst kennen; die Ziele können warten.
    .title = Ein erstes Treffen
    .page = Weiter: was du mitbringst
guide-first-meeting-1 = Erzählt einander, wie ihr dorthin gekommen seid, wo ihr heute steht.
guide-first-meeting-2 = Sagt, was ihr euch erhofft und was ihr nicht versprechen könnt.
guide-first-meeting-3 = Klärt, wie oft ihr euch trefft und was unter euch bleibt: /mentoring agree.
guide-first-meeting-4 = Tragt beide den nächsten Termin ein, bevor ihr auseinandergeht.

guide-agenda =
    Die Themen bestimmen Mentees. Schick zwei Tage vorher einen oder zwei Punkte, damit ihr beide
    nachdenken könnt. Einem Rat musst du nicht folgen: Was du tust, entscheidest du.
    .title = Für Mentees: was du mitbringst
    .page = Weiter: durchs Gespräch führen
guide-agenda-1 = Etwas, das seit eurem letzten Treffen geschehen ist.
guide-agenda-2 = Eine Frage, auf die du noch keine Antwort hast.
guide-agenda-3 = Eine Entscheidung, die ansteht, und was für beide Seiten spricht.
guide-agenda-4 = Was du versucht und daraus gelernt hast.

guide-process =
    Wer begleitet, führt durchs Gespräch: zuhören, fragen, auf die Zeit achten. Ein Rat kommt
    zuletzt, wenn er gewünscht ist, und niemand muss ihm folgen.
    .title = Fürs Begleiten: durchs Gespräch führen
    .page = Weiter: herausgefordert werden
guide-process-1 = Was möchtest du heute mitnehmen?
guide-process-2 = Was hast du dir schon überlegt, und was hat dich aufgehalten?
guide-process-3 = Was würdest du einem lieben Menschen an deiner Stelle sagen?
guide-process-4 = Was ist dein erster Schritt, und wann machst du ihn?

guide-challenge =
    Gutes Mentoring ist ehrlich und direkt, und Mentees möchten das auch hören. Klärt vorher, wie
    weit das gehen darf.
    .title = Herausgefordert werden
    .page = Weiter: gut aufhören
guide-challenge-1 = Wer begleitet: Frag, ob es willkommen ist, und sag dann, was du gesehen hast.
guide-challenge-2 = Wer begleitet: Sprich davon, was jemand getan hat, nie davon, wie jemand ist.
guide-challenge-3 = Mentee: Hör zu Ende zu, und sag, was du davon mitnimmst.
guide-challenge-4 = Beide: War es zu viel, sag es beim nächsten Gespräch.

guide-ending =
    Jedes Mentoring endet, und ein gutes Ende gehört dazu. Plant das letzte Treffen, solange noch
    Zeit dafür ist.
    .title = Gut aufhören
    .page = Von vorn
guide-ending-1 = Schaut zurück: Was ist jetzt anders?
guide-ending-2 = Sagt, was ihr beide mitnehmt, und dankt einander.
guide-ending-3 = Klärt, ob ihr in Kontakt bleibt, und wie.
guide-ending-4 = Auch früher aufzuhören ist in Ordnung, und niemand ist schuld: /mentoring exit.

## A note to one's manager

# Written by the mentee alone, seen before it goes, never asked for.
manager-note =
    Ein paar Worte über deine Fortschritte. Sie gehen an { $manager }, laut Verzeichnis deine
    Führungskraft, und an niemanden sonst. Zuerst zeigen wir dir, wie sie sich lesen.
    .title = An meine Führungskraft
    .submit = Erst ansehen
manager-note-limits = Niemand hat danach gefragt, und niemand muss das tun. Weder wer dich begleitet noch wer sich um das Programm kümmert, erfährt davon. Nach der Zustellung behalten wir es nicht.
manager-note-note = Was soll deine Führungskraft wissen?
    .hint = Was vertraulich gesagt wurde, bleibt zwischen euch beiden.
manager-note-send =
    Das liest { $manager }, ein einziges Mal. Änderst du etwas, zeigen wir es dir noch einmal.
    .title = An meine Führungskraft
    .submit = Abschicken
manager-note-send-note = Deine Worte
    .hint = Das liest deine Führungskraft und niemand sonst.
manager-note-preview = Von { $mentee }, mit Mentoring in { $programme }. Niemand sonst hat das gelesen; niemand hat danach gefragt.
manager-note-words = In eigenen Worten: { $text }
# To the manager.
manager-note-for-you =
    { $mentee } wird in { $programme } begleitet und schreibt dir dies. Niemand sonst hat es gelesen;
    niemand hat danach gefragt. Du musst nicht antworten; wenn du magst, sprecht miteinander.
    .title = Ein paar Worte von { $mentee }
manager-note-sent =
    { $manager } liest es in der eigenen Arbeitszeit. Wir behalten keine Kopie, und sonst erfährt es
    niemand.
    .title = Es ist unterwegs
manager-note-nobody =
    Wir kennen keine Führungskraft von dir, der wir hier schreiben könnten; darum geht nichts hinaus.
    .title = Niemand zum Schreiben
manager-note-not-yet =
    Das ist für alle, die begleitet werden und sich schon getroffen haben: Dann gibt es etwas zu
    erzählen.
    .title = Noch nicht
manager-note-too-soon =
    Du hast vor weniger als vier Wochen geschrieben. Damit sich niemand zum Berichten gedrängt fühlt,
    gibt es eine Nachricht in vier Wochen: die nächste ab { $from-day }. Erzählen kannst du immer.
    .title = Etwas später

## Silence

# To the mentee after four quiet weeks. Light; asks nothing.
nudge =
    Es ist ein Weilchen her. Wenn es gerade passt, schlag { $partner } einen Termin vor: Ein
    Spaziergang oder ein Anruf genügt. Habt ihr euch schon getroffen, sag es uns, und wir bleiben
    still.
    .title = Zeit für ein nächstes Gespräch mit { $partner }?

# To the mentee after five quiet weeks: the one question.
did-you-meet =
    Habt ihr euch in letzter Zeit getroffen, du und { $partner }? Dann steht der Tag auf euren
    Startseiten. „Noch nicht“ sieht niemand: Es sagt uns nur, wann wir schreiben.
    .title = Habt ihr euch getroffen?

# To the mentee a week later, once.
did-you-meet-again =
    Wir haben letzte Woche gefragt und fragen kein drittes Mal: Habt ihr euch getroffen, du und
    { $partner }? Dann steht der Tag auf euren Startseiten. „Noch nicht“ sieht niemand.
    .title = Habt ihr euch getroffen?

# To the mentor after six quiet weeks. Gentler: the mentee sets the dates.
mentor-note =
    Zwischen dir und { $partner } ist es still geworden. Die Termine sind Sache von { $partner }, du
    musst also nichts tun; ein kurzer Gruß von dir macht den nächsten Schritt vielleicht leichter.
    .title = Ein Wort zu { $partner }

not-started =
    Du und { $partner } wolltet zusammenarbeiten, und es hat nicht begonnen. Wir lassen es jetzt
    los, damit ihr alle frei seid. Das kommt vor, und niemand ist schuld. Möchtest du es mit jemand
    anderem versuchen? Wir fragen einmal, und du entscheidest.
    .title = Ein neuer Anfang

## Closing

# To everybody, eight weeks before the planned end. Calm and warm; asks nothing.
closing-begins =
    Deine Zeit mit { $partners } ist bis { $until } geplant und endet dann gut, ganz von selbst.
    Jetzt ist Zeit, zurückzublicken und ein letztes Treffen zu planen. Möchtest du eher abschließen
    oder weitermachen, sag es vertraulich: Es zählt nur, wenn ihr alle es sagt.
    .title = Die letzten Wochen mit { $partners }

# To everybody, three weeks before the end: the guide to the last meeting. Asks nothing.
last-meeting =
    Für dich und { $partners } ist der letzte Tag { $until }. Ein letztes Treffen ist ein guter
    Abschluss. { $form ->
        [peers] Wer mag, schlägt einen Termin vor, und ihr führt gemeinsam durchs Gespräch, etwa so.
        [co_mentoring] Wer mag, schlägt einen Termin vor, und ihr führt gemeinsam durchs Gespräch, etwa so.
       *[pairs] Mentees schlagen einen Termin vor, und wer begleitet, führt durchs Gespräch, etwa so.
    } Was gesagt wurde, fragen wir nie.
    .title = Euer letztes Treffen
last-meeting-1 = Was ist heute anders bei dir als am Anfang?
last-meeting-2 = Was hat das verändert, in deiner Arbeit oder anderswo?
last-meeting-3 = Welche Ziele habt ihr erreicht, und was geht ohne einander weiter?
last-meeting-4 = Wofür dankt ihr einander? Du kannst es auch hier aufschreiben; übergeben wird es am Ende.

home-closing =
    Euer geplantes Ende ist { $until }, und es kommt von selbst. Was du hier vertraulich sagst, zeigt
    sich nirgends vor seiner Zeit.
    .title = Die letzten Wochen mit { $partners }

# The private form for finishing or going on. No persuasion in either direction.
go-on =
    Dein geplantes Ende mit { $partners } ist { $until }. Was wäre dir lieb? Niemand sieht deine
    Antwort, auch nicht, ob du eine gegeben hast.
    .title = Abschließen oder weiter?
    .submit = Vertraulich sichern
go-on-limits = Nur wenn ihr alle weitermachen möchtet, erfahrt ihr davon, alle auf dieselbe Weise, und es gilt die kürzeste Zeit, die jemand gewählt hat; für ein früheres Ende gilt dasselbe. Sonst endet es an seinem Tag, und niemand erfährt, wer was gewählt hat. Bis dahin kannst du deine Antwort ändern.
go-on-further = Was wäre dir lieb?
    .hint = Deine Antwort siehst nur du.
further-sooner = Jetzt abschließen, wenn wir es alle sagen
further-as-planned = Abschließen wie geplant
further-three-months = Drei Monate weitermachen
further-six-months = Sechs Monate weitermachen

# Shown, in private, to whoever answered that. The same whatever the others said.
go-on-noted =
    Deine Antwort ist versiegelt. Sagt ihr alle dasselbe, hört ihr alle von uns; sonst geht es am
    { $until } gut zu Ende, und niemand erfährt, was jemand gewählt hat.
    .title = Ist notiert

# The private form for a note of thanks.
thanks =
    Ein paar Worte an { $partners }. Sie bleiben bis zum Ende versiegelt. Dann liest, wer etwas
    geschrieben hat, die Worte der anderen, die auch geschrieben haben, alle im selben Moment.
    .title = Ein Dank
    .submit = Versiegeln
thanks-limits = Schreibt sonst niemand, werden deine Worte ungelesen gelöscht, und niemand erfährt, dass es sie gab. Gelöscht werden sie auch, wenn ihr früher endet oder weitermacht. Bis dahin kannst du sie ändern.
thanks-note = Wofür möchtest du danken?
    .hint = Das lesen alle, die auch etwas geschrieben haben, und sonst niemand.
thanks-in_touch = Danach
    .tick = Ich möchte in Kontakt bleiben
    .hint = Du erfährst es nur, wenn noch jemand von euch es sagt.

# Shown, in private, to whoever wrote one. The same whatever the others wrote.
thanks-noted =
    Es ist bis { $until } versiegelt; bis dahin kannst du es ändern. Niemand weiß, ob du etwas
    geschrieben hast oder nicht.
    .title = Es ist versiegelt
thanks-own = Deine Worte: { $text }

# To everybody, once all would like to go on.
going-on =
    Ihr möchtet alle weitermachen. Euer neues geplantes Ende ist { $until }; einige Wochen davor hört
    ihr wieder von uns. Jetzt ist ein guter Moment, neu zu klären, woran ihr arbeiten möchtet.
    .title = Du und { $partners }: Es geht weiter

# To every member, after a completion. Warm, and with no hint at what somebody did not write.
completed =
    Dein Mentoring mit { $partners } ist abgeschlossen. Danke für die Zeit, die du gegeben hast.
    Vielleicht mögt ihr einander ein paar Worte schreiben und Termine aus den eigenen Kalendern
    nehmen. Möchtest du mit jemand anderem arbeiten, entscheidest du, wann.
    .title = Ein guter Abschluss
completed-as-mentee =
    Dein Mentoring mit { $partners } ist abgeschlossen. Danke für die Zeit, die du gegeben hast.
    Vielleicht mögt ihr einander ein paar Worte schreiben und Termine aus den Kalendern nehmen. Und
    vielleicht gibst du es eines Tages weiter: Wer selbst begleitet wurde, kann Mentoring anbieten.
    .title = Ein guter Abschluss
    .join-as-mentor = Mentoring anbieten
thanks-from = { $name } dankt dir: { $text }
stay-in-touch = Du möchtest in Kontakt bleiben, und auch von { $partners } kommt dieser Wunsch. Schreibt einander einfach.

# The one question after a completion, and its one reminder. Who sees the answers stands in it.
look-back =
    Deine Zeit mit { $partners } ist seit einer Woche vorbei. Magst du zurückblicken, mit sechs
    Antworten? Das macht das Programm besser. Sie werden ohne deinen Namen gezählt: Wer das Programm
    betreut, sieht Zahlen ab fünf Menschen, deine sieht niemand.
    .title = Ein Blick zurück
look-back-again =
    Wir haben letzte Woche gefragt und fragen kein drittes Mal: Magst du auf deine Zeit mit
    { $partners } zurückblicken, mit sechs Antworten? Sie werden ohne deinen Namen gezählt: Wer das
    Programm betreut, sieht Zahlen ab fünf Menschen, deine sieht niemand.
    .title = Ein Blick zurück
end-check-in =
    Deine Zeit mit { $partners }. Jede Antwort wird ohne deinen Namen gezählt und sonst nicht
    behalten: Wer das Programm betreut, sieht Zahlen ab fünf Menschen. Deine sieht niemand.
    .title = Ein Blick zurück
    .submit = Ohne Namen senden
end-check-in-felt = Fühlst du dich anders als am Anfang?
    .hint = Zu sehen sind nur Zahlen ab fünf Menschen.
much-1 = Gar nicht
much-2 = Ein wenig
much-3 = Etwas
much-4 = Deutlich
much-5 = Sehr
end-check-in-changes = Was hat sich dadurch verändert?
    .hint = Wähle alles, was passt. Zu sehen sind nur Zahlen ab fünf Menschen.
changes-direction = Ich weiß besser, wohin ich möchte
changes-confidence = Ich traue mir mehr zu
changes-skill = Ich kann etwas, das ich vorher nicht konnte
changes-network = Ich kenne mehr Menschen, die ich fragen kann
changes-decision = Ich habe etwas entschieden, das ich aufgeschoben hatte
changes-work = Meine tägliche Arbeit gelingt besser
changes-wellbeing = Mir geht es bei der Arbeit besser
changes-nothing = Bisher nichts
end-check-in-aims = Was ist aus den Zielen vom Anfang geworden?
    .hint = Haben sie sich unterwegs geändert, nimm die späteren. Zu sehen sind nur Zahlen ab fünf Menschen.
aims-1 = Kaum erreicht
aims-2 = Teilweise erreicht
aims-3 = Größtenteils erreicht
aims-4 = Erreicht, oder besser als das
end-check-in-confidence_then = Dein Selbstvertrauen am Anfang, aus heutiger Sicht
    .hint = Zu sehen sind nur Zahlen ab fünf Menschen.
end-check-in-confidence_now = Dein Selbstvertrauen jetzt
    .hint = Zu sehen sind nur Zahlen ab fünf Menschen.
confidence-1 = Sehr gering
confidence-2 = Gering
confidence-3 = Dazwischen
confidence-4 = Groß
confidence-5 = Sehr groß
end-check-in-again = Würdest du es wieder tun?
    .hint = Zu sehen sind nur Zahlen ab fünf Menschen.
again-3 = Ja
again-2 = Vielleicht
again-1 = Nein
end-check-in-listener = Hörst du heute besser zu?
    .hint = Zu sehen sind nur Zahlen ab fünf Menschen.
end-check-in-noted =
    Danke. Deine Antworten werden ohne deinen Namen gezählt, und niemand kann sie zu dir
    zurückführen.
    .title = Danke, es zählt
# Only the one who said so reads this.
confidence-began = Am Anfang hast du dich zu { $rating } von 5 sicher gefühlt, jetzt zu { $now } von 5. Das liest sonst niemand, und es wird in wenigen Wochen gelöscht.

# In place of the name of somebody who has been forgotten.
your-partner = dein Gegenüber

held-extended = Mit { $what } machst du weiter bis { $until }
held-further = Mit { $what }, vertraulich: { $chosen }. Das siehst nur du, und es wird am Ende gelöscht.
held-thanks = An { $what }, bis zum Ende versiegelt: { $text }
held-in-touch = Mit { $what } möchtest du in Kontakt bleiben. Vor dem Ende siehst das nur du.
held-check-in = Du hast auf deine Zeit mit { $what } zurückgeblickt. Was du geantwortet hast, ist nicht mit deinem Namen verwahrt.

## A rest

# The form for a rest. No reason is asked, and none is kept.
pause =
    Wähle, was pausiert und bis wann. Niemand fragt nach einem Grund. Bis dahin wirst du an nichts
    erinnert und nichts gefragt, und ihr lest alle dieselbe kurze Mitteilung, in der nicht steht, wer
    darum gebeten hat. Eine Pause endet von selbst, oder sobald jemand sagt, dass ihr euch getroffen
    habt.
    .title = Eine Pause
    .submit = Pausieren
pause-what = Was soll pausieren?
pause-until = Bis wann?
pause-suggestions = Vorschläge für ein neues Gegenüber

# To every member, in the very same words.
pause-begins =
    Du und { $partner }, ihr habt Pause bis { $until }. Bis dahin wird niemand an etwas erinnert, und
    du musst nichts tun. Sie endet von selbst an diesem Tag, oder sobald jemand von euch sagt, dass
    ihr euch getroffen habt.
    .title = Eine Pause bis { $until }

pause-noted =
    Die Pause geht bis { $until } und endet von selbst. Auf deiner Startseite steht sie, und auch,
    wie du sie eher beendest.
    .title = Ist notiert

# To the mentee, when the rest is over. Light; asks nothing.
pause-over =
    Eure Pause ist vorbei. Wenn es gerade passt, schlag { $partner } einen Termin vor: ein
    Spaziergang oder ein Anruf genügt.
    .title = Du und { $partner }: wieder da

pause-over-noted =
    Die Pause ist vorbei, und alles geht von hier aus weiter. Deine Startseite zeigt, wie es steht.
    .title = Willkommen zurück

nothing-to-pause =
    Du bist in keinem Mentoring, und gerade wird dir niemand vorgeschlagen. Es gibt also nichts, was
    pausieren könnte.
    .title = Eine Pause

pause-offered =
    Lass ein Mentoring pausieren, oder die Vorschläge für ein neues Gegenüber, bis zu einem Tag, den
    du wählst. Die Pause endet von selbst.
    .title = Eine Pause

home-paused =
    Ihr pausiert bis { $until }. Das endet von selbst, oder sobald jemand von euch sagt, dass ihr euch
    getroffen habt.
    .title = Du und { $partner }
home-resting =
    Bis { $until } wird dir niemand Neues vorgeschlagen. Ab dann geht es von selbst weiter.
    .title = Du pausierst

## The load

# To a mentor who meets several people. A real question; either answer is fine.
load-question =
    Du begleitest jetzt mehr als eine Person. Ist das noch in Ordnung, oder wäre eine weniger besser?
    „Eine weniger“ ändert, wie viele Mentees du begleiten möchtest, und schickt niemanden weg.
    Niemand sieht, was du antwortest.
    .title = Ist es noch in Ordnung?

load-ok-noted =
    Danke für die Zeit, die du gibst. Ändert sich das, kannst du es jederzeit sagen: Tippe /mentoring
    join, oder help.
    .title = Schön zu hören

load-fewer-noted =
    { $places ->
        [one] Ab jetzt bietest du einen Platz an.
       *[other] Ab jetzt bietest du { $places } Plätze an.
    } Niemand wird weggeschickt: Geht ein Mentoring zu Ende, wird dir niemand Neues vorgeschlagen. Ist
    es heute zu viel, kannst du eins pausieren lassen oder vertraulich um eine Änderung bitten.
    .title = Ist notiert

## Leaving a relationship

# The private form. Warm and matter-of-fact; no persuasion, no "are you sure".
change =
    Du und { $partner }. Wähle, was dir jetzt hilft. Niemand sieht, dass du das geöffnet hast.
    .title = Etwas ändern?
    .submit = Beenden
change-which =
    Wähle, um wen es geht. Niemand sieht, dass du das geöffnet hast.
    .title = Etwas ändern?
    .submit = Weiter
change-which-relationship = Du und
change-none =
    Du bist gerade in keinem Mentoring. Niemand sieht, dass du das geöffnet hast.
    .title = Hilfe
change-talk = Besprich es vertraulich mit { $coordinator }. Dafür öffnen wir einen Fall mit deinem Namen, nur für die Koordination.
change-guide = Hilf mir, es selbst anzusprechen. Du bekommst einen kurzen Leitfaden. Nichts wird festgehalten.
change-pause = Lass es bis zu einem Tag pausieren, den du wählst. Die Pause endet von selbst.
change-refocus = Beginn mit { $partner } noch einmal neu: Klärt neu, wie ihr zusammenarbeitet. Was du schreibst, geht an euch alle.
# The most important words we have. Every promise in them is kept by the code; so are the limits.
change-end =
    Beende es, ohne einen Grund zu nennen. Niemand fragt danach, und keiner wird behalten. In den
    nächsten Arbeitstagen lest ihr, du und { $partner }, ein und dieselbe Mitteilung, in der nicht
    steht, wer darum gebeten hat.
# The same in a circle: for a mentee, then for the mentor. It must say that a circle can't hide it.
change-end-part =
    Beende deinen Teil, ohne einen Grund zu nennen. Niemand fragt danach, und keiner wird behalten.
    Bleiben mindestens drei andere Mentees, geht der Kreis weiter: In den nächsten Arbeitstagen lesen
    sie, dass er kleiner ist, was sich nicht verbergen lässt. Sonst endet er für alle, mit ein und
    derselben Mitteilung.
change-end-circle =
    Beende den Kreis, ohne einen Grund zu nennen. Niemand fragt danach, und keiner wird behalten. In
    den nächsten Arbeitstagen lest ihr, du und { $partner }, ein und dieselbe Mitteilung, in der
    nicht steht, wer darum gebeten hat.
# Where the programme wants the coordinator to hear of an end before its day.
change-end-coordinator =
    { $coordinator } hört an einem Arbeitstag davor, dass ein Ende kommt: eure Namen in
    alphabetischer Folge, und nicht, wer darum gebeten hat. Euch allen wird vielleicht ein Gespräch
    angeboten; aufhalten kann es niemand.
# The small print of the promise, and its limits. It stands before anybody confirms.
change-limits =
    Bis dahin sieht alles aus wie vorher, auch für dich, und es lässt sich nicht zurücknehmen. Bot,
    Koordinationskanal und Daten sagen nie, wer es war. Zwei Menschen können voreinander nicht immer
    anonym sein, vor allem, wenn jemand von euch abwesend ist; und was du dem Bot schreibst, bewahrt
    die Chat-Plattform nach den Regeln deiner Organisation auf.
change-verbs = { $platform ->
    [teams] Du kannst tippen: { $verbs }.
   *[slack] Nach /mentoring kannst du tippen: { $verbs }.
    }
form-close = Schließen

# Shown at once to whoever ended it, and only there.
exit-confirmed =
    In den nächsten Arbeitstagen lest ihr, du und { $partner }, dieselbe kurze Mitteilung. Bis dahin
    sieht alles aus wie vorher, auch für dich. Danke für die Zeit, die du gegeben hast.
    .title = Das ist erledigt

# The same in a circle: the same words whether or not it goes on.
circle-exit-confirmed =
    In den nächsten Arbeitstagen liest du eine kurze Mitteilung. Bis dahin sieht alles aus wie
    vorher, auch für dich. Danke für die Zeit, die du gegeben hast.
    .title = Das ist erledigt

# To each who stays in a circle. Never hint at a cause, or at who.
circle-smaller =
    Ihr seid jetzt { $people } in eurem Kreis: du und { $others }. Solche Änderungen haben viele
    alltägliche Gründe, und niemand ist schuld. In deinen Nachrichten ist eine neue Unterhaltung mit
    euch allen offen. Schaut bitte, ob eure Termine noch passen.
    .title = Euer Kreis geht weiter
circle-smaller-across =
    Ihr seid jetzt { $people } in eurem Kreis: du und { $others }. Solche Änderungen haben viele
    alltägliche Gründe, und niemand ist schuld. Hier lässt sich keine Unterhaltung für euch alle
    öffnen; beginnt bitte eine, wie ihr es sonst tut.
    .title = Euer Kreis geht weiter
circle-chosen-anew = Was immer du zum Weitermachen gewählt hast, gilt nicht mehr: wähle bitte neu.

# Every member reads this very text after every early end. Never hint at a cause, or at who.
ended-early =
    Dein Mentoring mit { $partner } ist zu Ende gegangen. Das hat viele alltägliche Gründe, und
    niemand ist schuld. Vielleicht möchtest du Termine aus deinem eigenen Kalender löschen. Möchtest
    du es mit jemand anderem versuchen? Dieses Angebot siehst nur du, und du entscheidest.
    .title = Ein Mentoring ist zu Ende gegangen

talk-arranged =
    Wir sagen { $coordinators }, dass du dir ein Gespräch wünschst. Du hörst direkt von dort. Sonst
    erfährt es niemand.
    .title = Du bekommst ein Gespräch

nobody-to-talk-to =
    Alle aus der Koordination stehen dieser Sache nahe; darum ging nichts hinaus. Du kannst das
    Mentoring hier beenden, ohne jemandem ein Wort zu sagen, oder dich im Personalbereich an eine
    Person wenden, der du vertraust.
    .title = Nichts ging hinaus

conversation-guide =
    Sag es früh und einfach. „Aus unseren Gesprächen habe ich mitgenommen: …“ „Etwas passt für mich
    nicht: …“ „Was ich bräuchte, ist …“ Frag, wie es dein Gegenüber sieht. Einigt euch auf eine
    Änderung und einen Tag, um neu hinzuschauen, oder geht mit einem Danke auseinander. Beides ist
    ein gutes Ende. Nichts davon wurde festgehalten.
    .title = Es selbst ansprechen

rematch-noted =
    Gern. Ab { $from-day } bist du wieder in der Vermittlung, und ohne dein Ja wird nichts
    ausgemacht.
    .title = Ein neues Gegenüber

## Pulse and check-in

# A few private taps. Every card says who sees the answer. No thanks in advance, no pressure.
pulse =
    Drei kurze Fragen, wenn du magst. Wie weit trifft das zu, von 1 (gar nicht) bis 5 (ganz)?
    „{ $question }“ Deine Antwort wird ohne deinen Namen gezählt: nichts davon geht an { $partner },
    und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Du und { $partner }: Wie läuft es?
pulse-again =
    Das haben wir dich schon gefragt und fragen nicht noch einmal. Wie weit trifft das zu, von 1
    (gar nicht) bis 5 (ganz)? „{ $question }“ Deine Antwort wird ohne deinen Namen gezählt: nichts
    davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Du und { $partner }: Wie läuft es?
check-in =
    Etwa die Hälfte liegt hinter euch. Drei kurze Fragen, wenn du magst. Wie weit trifft das zu, von
    1 (gar nicht) bis 5 (ganz)? „{ $question }“ Deine Antwort wird ohne deinen Namen gezählt:
    nichts davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Halbzeit: Wie läuft es?
check-in-again =
    Das haben wir dich schon gefragt und fragen nicht noch einmal. Wie weit trifft das zu, von 1
    (gar nicht) bis 5 (ganz)? „{ $question }“ Deine Antwort wird ohne deinen Namen gezählt: nichts
    davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Halbzeit: Wie läuft es?
next-item =
    Von 1 (gar nicht) bis 5 (ganz): „{ $question }“ Ohne deinen Namen gezählt, wie alles hier:
    nichts davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Danke. Die nächste Frage
next-item-and-a-word =
    Von 1 (gar nicht) bis 5 (ganz): „{ $question }“ Ohne deinen Namen gezählt, wie alles hier:
    nichts davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Danke. Die nächste Frage
freely-item =
    Das fragen wir nur einmal: „{ $question }“ Ohne deinen Namen gezählt, wie alles hier:
    nichts davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Danke. Die letzte Frage
freely-item-and-a-word =
    Das fragen wir nur einmal: „{ $question }“ Ohne deinen Namen gezählt, wie alles hier:
    nichts davon geht an { $partner }, und die Koordination liest Durchschnitte ab fünf Menschen.
    .title = Danke. Die letzte Frage
confidence-kept = Diese Antwort wird auch für dich verwahrt, versiegelt, um sie am Ende neben die von dann zu legen. Sonst liest sie niemand.
# After a low answer. An offer; what was answered stays untold, whether it is taken or not.
a-private-word = Möchtest du ein vertrauliches Gespräch mit { $coordinator }? Nur wenn du darum bittest, kommt dein Name dort an; was du geantwortet hast, nie.
answers-noted =
    Das war alles. Deine Antworten werden ohne deinen Namen gezählt, und niemand sagt { $partner },
    dass du geantwortet hast.
    .title = Danke
answers-noted-and-a-word =
    Das war alles. Deine Antworten werden ohne deinen Namen gezählt, und niemand sagt { $partner },
    dass du geantwortet hast.
    .title = Danke
mentor-answers-noted =
    Das war alles. Deine Antworten werden ohne deinen Namen gezählt, und niemand erfährt, dass du
    geantwortet hast. Möchtest du mehr Mentees begleiten, oder weniger, kannst du das jetzt ändern.
    Weggeschickt wird dadurch niemand.
    .title = Danke
    .join-as-mentor = Ändern, wie viele
mentor-answers-noted-and-a-word =
    Das war alles. Deine Antworten werden ohne deinen Namen gezählt, und niemand erfährt, dass du
    geantwortet hast. Möchtest du mehr Mentees begleiten, oder weniger, kannst du das jetzt ändern.
    Weggeschickt wird dadurch niemand.
    .title = Danke
    .join-as-mentor = Ändern, wie viele
asked-later =
    Am { $day } fragen wir dich noch einmal, und dann lassen wir es gut sein. Niemand sieht, dass du
    es verschoben hast.
    .title = Gern

# On a coordinator's home. Averages alone, and none of fewer than five people.
desk-answers =
    Was vertraulich geantwortet wurde, im Durchschnitt, von 1 (gar nicht) bis 5 (ganz). Eine Zahl
    steht hier, sobald so viele Antworten da sind, dass sie von fünf Menschen stammen, und ändert
    sich erst nach ebenso vielen neuen. Was eine einzelne Person geantwortet hat, ist nicht zu sehen.
    .title = Wie es läuft
figure-mentee = Mentees: „{ $sentence }“ { $average }, aus { $answers } Antworten
figure-mentor = Wer begleitet: „{ $sentence }“ { $average }, aus { $answers } Antworten
figure-yes-mentee = Mentees: „{ $sentence }“ { $share } % Ja, aus { $answers } Antworten
figure-yes-mentor = Wer begleitet: „{ $sentence }“ { $share } % Ja, aus { $answers } Antworten

# The sentences themselves, in the first person, for whoever answers.
item-match-mentee = Bis jetzt fühlt sich diese Verbindung für mich richtig an.
item-match-mentor = Bis jetzt fühlt sich diese Verbindung für mich richtig an.
item-confidence-mentee = Ich fühle mich sicher bei dem, woran ich hier arbeiten möchte.
item-confidence-mentor = Ich fühle mich beim Begleiten sicher.
item-freely-mentee = Ich hatte die Freiheit, nicht mitzumachen.
item-freely-mentor = Ich hatte die Freiheit, nicht mitzumachen.
item-aims-mentee = Ich weiß, was ich mir hiervon erhoffe.
item-time-mentee = Mein Gegenüber nimmt sich Zeit für mich.
item-openness-mentee = Ich kann hier offen sprechen.
item-challenge-mentee = Mein Gegenüber fordert mich auf nützliche Weise heraus.
item-progress-mentee = Ich komme weiter mit dem, wofür ich gekommen bin.
item-manager-mentee = Meine Führungskraft unterstützt die Zeit, die das braucht.
item-load-mentor = Die Zeit, die das braucht, ist für mich in Ordnung.
item-worth-mentor = Ich habe selbst etwas davon.
item-support-mentor = Ich habe die Unterstützung, die ich beim Begleiten brauche.

## Leaving the programme

# The private forms for leave and forget-me, and their paragraphs. Matter-of-fact and kind; no
# persuasion. Whoever confirms must know what others will see.
farewell =
    Du kannst das Programm verlassen, und niemand fragt nach einem Grund. Das geschieht dann. Niemand
    sieht, dass du das geöffnet hast.
    .title = Das Programm verlassen
    .submit = Programm verlassen
forget-me =
    Du kannst alles löschen lassen, was du uns gesagt hast. Das heißt, das Programm zu verlassen.
    Niemand sieht, dass du das geöffnet hast.
    .title = Meine Daten löschen
    .submit = Verlassen und löschen
farewell-none =
    Du bist nicht im Programm, es gibt also nichts zu verlassen. Niemand sieht, dass du das geöffnet
    hast.
    .title = Das Programm verlassen
forget-me-none =
    Du bist nicht im Programm, und von dem, was Menschen uns sagen, haben wir nichts über dich.
    Niemand sieht, dass du das geöffnet hast.
    .title = Meine Daten löschen
farewell-partners =
    In den nächsten Arbeitstagen lest ihr alle die Mitteilung, die jedes frühe Ende bringt; darin
    steht nicht, wer darum gebeten hat. Von da an pausierst du: Niemand wird dir vermittelt, und wer
    das Programm betreut, kann das sehen.
farewell-coordinator =
    { $coordinator } hört an einem Arbeitstag davor, dass ein Ende kommt: eure Namen in
    alphabetischer Folge, und nicht, wer darum gebeten hat. Aufhalten kann es niemand.
farewell-alone =
    Du pausierst sofort: Niemand wird dir mehr vermittelt, und wer das Programm betreut, kann das
    sehen. Was dir vorgeschlagen war, endet, als hättest du nicht geantwortet.
farewell-erased =
    Am Ersten eines der nächsten Monate wird gelöscht, was du uns gesagt hast, und dein Name
    verschwindet aus allem, was wir über deine Mentorings behalten. Bis dahin kannst du dich wieder
    anmelden und bleiben; danach beginnst du neu.
farewell-kept =
    Was bleibt: deine Zeile im Verzeichnis der Organisation, und welches Konto deins ist. Nachrichten,
    die du gelesen oder geschrieben hast, bleiben in deinem Chat, nach den Regeln deiner
    Organisation. Was wir behalten, zeigt dir /mentoring my-data.
change-leave = Verlass das ganze Programm. Was dann geschieht, liest du, bevor du bestätigst.

# Shown at once to whoever left, and only there. The same whether or not there is a partner.
farewell-noted =
    Mentorings, in denen du bist, enden in den nächsten Arbeitstagen, mit derselben Mitteilung an
    alle; bis dahin sieht alles aus wie vorher. Am Ersten eines der nächsten Monate wird gelöscht,
    was du uns gesagt hast. Danke für die Zeit, die du gegeben hast.
    .title = Das ist erledigt
farewell-offered =
    Vertraulich: das Programm verlassen, oder löschen lassen, was du uns gesagt hast. Niemand fragt
    nach einem Grund, und niemand sieht, dass du es geöffnet hast.
    .title = Verlassen
# The home of somebody who leaves, once all has ended.
home-leaving =
    Du verlässt das Programm: Niemand wird dir vermittelt. Was du uns gesagt hast, wird ab
    { $from-day } gelöscht. Möchtest du bleiben, melde dich wieder an; du bist jederzeit willkommen.
    .title = Du pausierst
home-over =
    Dieses Mentoring ist zu Ende gegangen. Möchtest du es mit jemand anderem versuchen? Dieses
    Angebot siehst nur du.
    .title = Eins deiner Mentorings

help-offered =
    Vertraulich: ein Gespräch mit der Koordination, Hilfe dabei, etwas anzusprechen, oder gehen ohne
    einen Grund. Niemand sieht, dass du es geöffnet hast.
    .title = Hilfe

## The desk

# To the desk, on a working morning; a line for each case. Calm: nobody is to feel behind.
morning-list =
    Neu im Koordinationskanal oder fällig. Was fällig ist, kommt jeden Arbeitsmorgen wieder, bis
    jemand es schließt oder ruhen lässt.
    .title = Guten Morgen
# Said once, after some working days: how many pairs of a matching round wait, and nothing of who.
morning-round = Die Matching-Runde: Seit ein paar Tagen { $pairs ->
    [one] wartet ein Tandem
   *[other] warten { $pairs } Tandems
    } auf einen Blick, und niemand wird vorher gefragt. Das steht hier nur einmal
# To a coordinator in private: the same, of cases that concern another coordinator.
morning-list-for-you =
    Neu nur für dich oder fällig. Diese Fälle stehen nicht im Koordinationskanal, weil sie jemanden
    betreffen, der dort mitliest. Bitte behalte sie für dich.
    .title = Guten Morgen: nur für dich
case-line = Fall { NUMBER($number, useGrouping: 0) }. { $kind }. Noch von niemandem übernommen; fällig bis { $due }
case-line-taken = Fall { NUMBER($number, useGrouping: 0) }. { $kind }. Bei { $owner }; fällig bis { $due }
case-line-late = Fall { NUMBER($number, useGrouping: 0) }. { $kind }. Noch von niemandem übernommen; war bis { $due } fällig und ist offen seit { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
    }
case-line-late-taken = Fall { NUMBER($number, useGrouping: 0) }. { $kind }. Bei { $owner }; war bis { $due } fällig und ist offen seit { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
    }
case-line-rests = Fall { NUMBER($number, useGrouping: 0) }. { $kind }. Ruht bis { $until }
case-line-more = { $cases ->
    [one] Danach kommt noch einer
   *[other] Danach kommen noch { $cases }
    }

# To the desk, on Mondays. Never anything from which one could tell what became of whom.
weekly-digest =
    So steht es an diesem Montag. Was aus den Mentorings kommt, ändert sich hier einmal in der Woche,
    und Zahlen erscheinen ab fünf.
    .title = Die neue Woche
queue-applications = Angebote, die auf dein Wort warten: { $waiting }
queue-seekers = Mentees, die noch allein sind: { $waiting }
queue-unbriefed = Menschen, deren Vorbereitung noch aussteht: { $waiting }
queue-cases = Offene Fälle im Koordinationskanal: { $waiting }
figure-introduced = Vorgestellt seit Beginn des Programms: mindestens { $count } Tandems
figure-over = Seither zu Ende, auf welche Weise auch immer: mindestens { $count }

# To a participant. What follows is the coordinator's own text, and nobody else reads it here.
coordinator-writes =
    { $coordinator } schreibt dir. Hier liest das nur du, und wir behalten keine Kopie. Zum Antworten
    schreib { $coordinator } direkt: Was du hier schreibst, wird nicht weitergegeben.
    .title = Ein Wort von { $coordinator }
coordinators-words = { $text }

# On the post of a case, once that is so.
post-taken = Bei { $owner }; fällig bis { $due }
post-rests = Ruht bis { $until }

case-taken =
    Alle in der Koordination sehen, dass er bei dir liegt. Bitte kümmere dich bis { $due } darum,
    lass ihn ruhen, oder gib ihn zurück.
    .title = Fall { NUMBER($number, useGrouping: 0) } liegt bei dir
case-taken-already =
    { $owner } hat ihn übernommen. Soll er zu dir, macht es untereinander aus: Zurückgeben kann
    ihn die ganze Koordination, in seinen Einzelheiten.
    .title = Fall { NUMBER($number, useGrouping: 0) } ist übernommen
case-handed-back =
    Er liegt jetzt bei niemandem. Wer Zeit hat, kann ihn übernehmen.
    .title = Fall { NUMBER($number, useGrouping: 0) } ist zurückgegeben
case-rests =
    Bis { $until } wird niemand daran erinnert. Dann steht er wieder auf der Morgenliste.
    .title = Fall { NUMBER($number, useGrouping: 0) } ruht
case-words-sent =
    { $people } liest das in der eigenen Arbeitszeit, nur für sich und einmal. Wir behalten keine
    Kopie.
    .title = Unterwegs
case-closed =
    Um wen es ging, wer sich gekümmert hat und was daraus wurde, wird nicht behalten.
    .title = Fall { NUMBER($number, useGrouping: 0) } ist geschlossen
no-cases =
    Kein Fall ist offen, den du sehen sollst.
    .title = Alles ruhig

case-which =
    Welchen möchtest du öffnen?
    .title = Offene Fälle
    .submit = Öffnen
case-which-case = Nach seiner Nummer
case-rest =
    Wie lange soll niemand daran erinnert werden? Nummer und Art bleiben im Koordinationskanal.
    .title = Fall { NUMBER($number, useGrouping: 0) } ruht
    .submit = Ruhen lassen
case-rest-days = Wie lange?
days-1 = Einen Tag
days-3 = Drei Tage
days-7 = Eine Woche
days-14 = Zwei Wochen
case-write =
    Wer es bekommt, liest es nur für sich, mit deinem Namen, in der eigenen Arbeitszeit. Bis dahin
    ist es versiegelt; es geht einmal hinaus und wird nicht behalten. In der Koordination liest es
    sonst niemand.
    .title = Ihnen schreiben
    .submit = Senden
case-write-to = An wen?
case-write-text = Was möchtest du sagen?
    .hint = Zu Fall { NUMBER($number, useGrouping: 0) }. Weder Nummer noch Art sind dort zu sehen.
case-close =
    Behalten werden Nummer, Art und der Tag, an dem er aufging. Um wen es ging, wer sich gekümmert
    hat und was daraus wurde, nicht. Ein geschlossener Fall geht nicht wieder auf.
    .title = Fall { NUMBER($number, useGrouping: 0) } schließen
    .submit = Schließen
case-is-free = Noch von niemandem übernommen. Fällig bis { $due }.
case-is-taken = Bei { $owner }. Fällig bis { $due }.
case-may-rest = Wenn er warten kann, lass ihn einige Tage ruhen: Bis dahin wird niemand erinnert.
case-is-resting = Er ruht bis { $until }. Du kannst einen anderen Tag wählen.
case-may-write = Du kannst ihnen über den Bot schreiben, in deinen eigenen Worten.
case-may-close = Ist alles getan, schließ ihn. Was daraus wurde, wird nicht gefragt.

pair-gone-quiet =
    Von einem Tandem war acht Wochen nichts zu hören. Vielleicht treffen sich die beiden trotzdem.
    Oft genügt eine freundliche Frage.
    .title = Fall { NUMBER($number, useGrouping: 0) }: Ein Tandem ist still geworden

pair-without-agreement =
    Ein Tandem wurde vor fünfundvierzig Tagen vorgestellt und hat hier noch nichts festgehalten.
    Vielleicht haben die beiden es unter sich getan. Frag, ob sie dabei Hilfe brauchen.
    .title = Fall { NUMBER($number, useGrouping: 0) }: ein Tandem ohne Vereinbarung

proposal-waiting =
    Zu einem Vorschlag haben noch nicht alle Ja gesagt, und bald ist der letzte Tag zum Antworten.
    Wer geantwortet hat, steht nirgends.
    .title = Fall { NUMBER($number, useGrouping: 0) }: Ein Vorschlag wartet

word-wanted =
    Jemand aus dem Programm wünscht sich ein Gespräch mit dir.
    .title = Fall { NUMBER($number, useGrouping: 0) }: Ein Gespräch ist gewünscht

# To the desk, at most once a day. It never says what could not be said, or to whom.
something-set-aside =
    Eine Nachricht ließ sich nicht senden und liegt beiseite; sonst wartet nichts darauf. Bitte sag
    es der Person, die den Bot betreut: Der Grund steht im Protokoll.
    .title = Eine Nachricht liegt beiseite

# Under a post that may be there already, since nobody can know whether the first try arrived.
repeated = Das steht vielleicht zweimal hier: Wir konnten nicht sehen, ob der erste Versuch ankam.

# To a coordinator, about a case that concerns another coordinator, or somebody in their line.
case-for-you =
    { $what }. Dieser Fall steht nicht im Koordinationskanal, weil er eine Person betrifft, die dort
    mitliest. Bitte behalte ihn für dich.
    .title = Fall { NUMBER($number, useGrouping: 0) }, nur für dich
case-kind-gone-quiet = Von einem Tandem war acht Wochen nichts zu hören
case-kind-no-agreement = Ein Tandem hat fünfundvierzig Tage nach seiner Vorstellung nichts festgehalten
case-kind-proposal-waiting = Ein Vorschlag wartet, und der letzte Tag zum Antworten ist nah
case-kind-unreachable = Jemand ist nicht zu erreichen
case-kind-ending-soon = Ein Mentoring geht in den nächsten Arbeitstagen zu Ende
case-kind-word-wanted = Jemand aus dem Programm wünscht sich ein Gespräch

case-gone-quiet =
    Ein Tandem war acht Wochen still, als dieser Fall aufging. Was die beiden vertraulich gesagt
    haben, und warum es still ist, weiß hier niemand.
    .title = Fall { NUMBER($number, useGrouping: 0) }
case-no-agreement =
    Ein Tandem hatte hier fünfundvierzig Tage nach seiner Vorstellung nichts festgehalten, als dieser
    Fall aufging. Ob die beiden sich untereinander geeinigt haben, weiß hier niemand.
    .title = Fall { NUMBER($number, useGrouping: 0) }
case-ending-soon =
    Ein Mentoring sollte in den nächsten Arbeitstagen enden, als dieser Fall aufging. Wer darum
    gebeten hat, steht nirgends. Biete allen ein Gespräch an oder niemandem; aufheben lässt es sich
    nicht.
    .title = Fall { NUMBER($number, useGrouping: 0) }
case-word-wanted =
    Jemand wünscht sich ein Gespräch. Bitte schreib der Person bald, und nur ihr.
    .title = Fall { NUMBER($number, useGrouping: 0) }
case-proposal-waiting =
    Als dieser Fall aufging, hatten noch nicht alle Ja gesagt. Alle sind frei, ohne Grund Nein zu
    sagen, und niemand erfährt davon. Nach dem letzten Tag zum Antworten schließt er sich von selbst.
    .title = Fall { NUMBER($number, useGrouping: 0) }
case-unreachable =
    Eine Nachricht an diese Person kam nicht an; welche, wird nicht behalten. Vielleicht ist ihr
    Konto abgeschaltet oder nimmt vom Bot nichts an. Bitte erreiche sie auf einem anderen Weg.
    .title = Fall { NUMBER($number, useGrouping: 0) }
case-people = Wer: { $people }
case-opened = Eröffnet am { $day }

approval-noted =
    { $mentor } ist jetzt in der Vermittlung und hört zu den eigenen Arbeitszeiten von uns.
    .title = { $mentor } ist freigegeben

proposal-sent =
    Wir fragen { $mentee } und { $mentor }, beide zu ihren eigenen Arbeitszeiten. Beide sind frei,
    Nein zu sagen, und niemand erfährt davon. Antworten kommen bis { $answer-by }.
    .title = Ein Tandem ist vorgeschlagen
circle-suggested =
    Wir fragen { $mentees } und { $mentor }, alle zu ihren eigenen Arbeitszeiten. Alle sind frei, Nein
    zu sagen, und niemand erfährt davon. Der Kreis beginnt, sobald alle Ja sagen; sonst nach
    { $answer-by }, wenn { $mentor } und drei Mentees Ja gesagt haben.
    .title = Ein Kreis ist vorgeschlagen
# The page on which a coordinator suggests a circle.
circle =
    Eine Person begleitet mehrere Mentees. Wir fragen alle vertraulich, und alle entscheiden selbst.
    Mentees erfahren voneinander erst, wenn der Kreis beginnt. Er belegt nur einen Platz bei der
    Person, die begleitet.
    .title = Einen Kreis vorschlagen
    .submit = Alle fragen
circle-mentor = Wer könnte den Kreis begleiten?
    .hint = Alle, deren Angebot freigegeben ist.
circle-mentees = Wer könnte im Kreis sein?
    .hint = Drei bis sechs Mentees, die warten. Ab vier geht der Kreis weiter, wenn jemand geht.
circle-in-round =
    Es läuft eine Matching-Runde, und wer eine Liste hat oder zu jemandem gefragt wird, ist darin. Von
    den übrigen warten weniger als drei: Sobald es drei sind oder die Runde vorbei ist, kannst du hier
    einen Kreis vorschlagen.
    .title = Einen Kreis vorschlagen
circle-picked = Wer am besten zusammenpasst, ist schon ausgewählt, auch wer am längsten wartet. Ändere es, wie du magst.
circle-beside-round = Es läuft eine Matching-Runde. Wer eine Liste hat oder zu jemandem gefragt wird, steht hier nicht: Die Runde geht vor.
circle-none =
    Ein Kreis braucht ein freigegebenes Angebot und drei Mentees, die warten. Sobald sie sich
    angemeldet haben, kannst du hier einen vorschlagen.
    .title = Einen Kreis vorschlagen

nobody-to-propose =
    Gerade gibt es kein Tandem vorzuschlagen. Was fünf Paarungen oder mehr im Weg stand, und was
    immer sein kann:
    .title = Noch niemand vorzuschlagen

blocked-qualified = { $pairs }: Das Angebot ist noch nicht freigegeben
blocked-not_self = { $pairs }: dieselbe Person auf beiden Seiten
blocked-line_chain = { $pairs }: Eine Person berichtet der anderen, direkt oder über andere
blocked-not_available = Außerdem: Jemand ist nicht verfügbar, oder etwas anderes stand weniger als fünf Paarungen im Weg
blocked-grade_range = { $pairs }: Die Stufen liegen zu weit auseinander oder falsch herum
blocked-language = { $pairs }: keine gemeinsame Sprache
blocked-hours = { $pairs }: zu großer Zeitunterschied
blocked-format = { $pairs }: keine Art, sich zu treffen, die beiden passt
blocked-one_skill = { $pairs }: kein gemeinsames Thema

## What a coordinator reads of a matching

# Which of the six questions somebody left blank.
matching-not-known = Nicht bekannt: { $parts }
matching-part-skills = Themen
matching-part-grade_gap = Stufen
matching-part-department = Abteilungen
matching-part-timezone = Zeitzonen
matching-part-format = Arten, sich zu treffen
matching-part-language = Sprachen

# What stood in the way of a pair; each is put into one of the sentences that follow.
matching-rule-qualified = das Angebot ist noch nicht freigegeben
matching-rule-not_self = es ist ein und dieselbe Person
matching-rule-line_chain = eine Person berichtet der anderen, direkt oder über andere
matching-rule-grade_range = die Stufen liegen zu weit auseinander oder falsch herum
matching-rule-language = es gibt keine gemeinsame Sprache
matching-rule-hours = der Zeitunterschied ist zu groß
matching-rule-format = keine Art, sich zu treffen, passt beiden
matching-rule-one_skill = es gibt kein gemeinsames Thema
matching-rule-not_available = jemand ist nicht verfügbar
matching-rule-elsewhere = so ist es für alle zusammen besser, oder jemand ist nicht verfügbar

matching-why-not = { $mentee } und { $mentor }: { $rule }
matching-in-spite = Von Hand festgelegt, auch wenn gilt: { $rule }
matching-taken-good = { $mentee } und { $mentor }: Die Plätze gingen an { $holders }, und das passt gut
matching-taken-acceptable = { $mentee } und { $mentor }: Die Plätze gingen an { $holders }, und das passt ausreichend
matching-taken-matched = { $mentee } und { $mentor }: Die Plätze gingen an { $holders }

# The smallest change that would bring somebody together with a mentor.
matching-help-place = Ein Platz mehr bei jemandem, der passt (so viele passen: { $mentors })
matching-help-prepared = Ein passendes Angebot wird freigegeben (so viele passen dann: { $mentors })
matching-help-hours = Bis zu { $hours } Stunden Zeitunterschied (so viele passen dann: { $mentors })
matching-help-levels = Jemand mit anderem Abstand: { $levels ->
    [one] eine Stufe
   *[other] { $levels } Stufen
    } höher (so viele passen dann: { $mentors })
matching-help-level = Jemand auf derselben oder einer niedrigeren Stufe (so viele passen dann: { $mentors })
matching-help-topic = Ein Thema mehr, über das gesprochen werden kann: { $topic } (so viele passen dann: { $mentors })
matching-help-format = Eine andere Art, sich zu treffen (so viele passen dann: { $mentors })
matching-help-language = Eine Sprache mehr: { $language } (so viele passen dann: { $mentors })
matching-help-none = Keine einzelne Änderung würde reichen; ein weiteres Angebot würde helfen

## Home

home-welcome =
    { $programme }: { $aim } Mentoring ist hier freiwillig. Du sagst, was du brauchst oder was du
    geben kannst, beide Seiten entscheiden mit, und alle können jederzeit gehen, ohne einen Grund zu
    nennen.
    .title = Willkommen
home-seeking =
    Du hast dich fürs Mentoring angemeldet. Sobald jemand passt, hörst du in deinen Nachrichten von
    uns.
    .title = Wir suchen Mentoring für dich
    .join-as-mentee = Meine Angaben ändern
home-choose =
    Bitte wähle spätestens bis { $until }. Was du wählst, siehst nur du.
    .title = Deine Liste ist da
home-chosen =
    Deine Wahl ist versiegelt. Bis { $until } kannst du sie ändern.
    .title = Deine Liste
home-in-round =
    Eine Matching-Runde läuft. Sobald jemand Ja sagt, oder du etwas entscheiden kannst, hörst du in
    deinen Nachrichten von uns.
    .title = Wir suchen Mentoring für dich
home-silent =
    Wir haben dich etwas gefragt und noch nichts von dir gehört. Darum schlagen wir dir gerade
    niemanden vor. Ein Tipp, und du bist wieder dabei.
    .title = Bist du noch da?
home-offering =
    Dein Angebot ist freigegeben, und du hast Platz für Mentees. Du hörst in deinen Nachrichten von
    uns.
    .title = Du bietest Mentoring an und hast Platz
    .join-as-mentor = Meine Angaben ändern
home-not-listed = Hier suchen sich Mentees selbst jemanden aus einer Liste aus, und du stehst nicht darauf. Wenn du das möchtest, ändere deine Angaben; wenn nicht, musst du nichts tun.
home-applied =
    Dein Angebot wartet auf die Koordination. Du hörst in deinen Nachrichten von uns.
    .title = Dein Mentoring-Angebot
    .join-as-mentor = Meine Angaben ändern
home-proposed =
    Diesen Vorschlag findest du in deinen Nachrichten. Antworten kommen bis { $answer-by };
    spätestens danach hörst du von uns.
    .title = Vorgeschlagen: { $partner }
home-circle-proposed =
    Diesen Vorschlag findest du in deinen Nachrichten. Antworten kommen bis { $answer-by };
    spätestens danach hörst du von uns.
    .title = Vorgeschlagen: ein Kreis
home-accepted =
    Alle haben Ja gesagt. Die Vorstellung ist unterwegs, zu einer Stunde, die allen passt.
    .title = Du und { $partner }
home-introduced =
    Ihr seid vorgestellt. Als Nächstes: ein erstes Treffen.
    .title = Du und { $partner }
home-pair =
    Zuletzt getroffen am { $met-on }. Als Nächstes: ein weiteres Gespräch, wann es allen passt.
    .title = Du und { $partner }
home-no-date =
    Noch steht kein Termin. Ihr könnt alle Zeiten anbieten oder einen Tag nennen.
    .title = Das nächste Treffen mit { $partner }
home-times =
    Zeiten sind angeboten. Ausgemacht ist nichts, bis eine davon gewählt ist.
    .title = Das nächste Treffen mit { $partner }
    .meet = Zeiten ansehen
home-date =
    Ihr trefft euch: { $when }.
    .title = Das nächste Treffen mit { $partner }
    .meet = In meinen Kalender
home-agreed = Ihr trefft euch alle { $weeks } Wochen, bis { $until }: So habt ihr es vereinbart
home-not-agreed = Wenn du magst, klär mit deinem Gegenüber, wie ihr zusammenarbeitet
home-ended =
    Dieses Mentoring ist zu Ende gegangen. Möchtest du es mit jemand anderem versuchen? Dieses
    Angebot siehst nur du.
    .title = Du und { $partner }
home-again =
    Ab { $from-day } bist du wieder in der Vermittlung. Du musst nichts tun.
    .title = Ein neues Gegenüber

desk-application =
    Möchte Mentoring geben. In die Vermittlung geht es nur mit deinem Ja.
    .title = Zur Freigabe: { $mentor }
desk-seekers =
    Es warten, am längsten zuerst: { $mentees }. Ein Vorschlag geht an beide Seiten, und beide
    entscheiden; ein Kreis an alle, die dabei wären.
    .title = Wer Mentoring sucht
desk-more = { $people ->
    [one] Danach wartet noch eine Person
   *[other] Danach warten noch { $people }
    }
desk-ideal = { $mentee } wünscht sich: { $text }
desk-hoped-for = { $mentee } hofft auf { $mentor }
desk-cases =
    Nach Nummer und Art; Namen stehen in den Einzelheiten.
    .title = Offene Fälle
desk-lane = { $what }
    .title = { $name }
lane-support = Unterstützung
lane-support-what = Für alle, die mitmachen: wer beginnen darf, und wer vorbereitet ist.
lane-difficulties = Schwierigkeiten
lane-difficulties-what = Wo es einen Menschen braucht, nach Fällen.
lane-rematch = Neue Tandems und neue Anfänge
lane-rematch-what = Wer auf ein Gegenüber wartet. Wer aus einem Mentoring kommt, steht vom Montag danach an hier.
lane-evaluation = Auswertung
lane-evaluation-what = Was sich zählen lässt, nach dem Stand der letzten Wochenübersicht.
lane-results = Ergebnisse zum Weitergeben
lane-results-what = Was das Programm von sich erzählen kann, denen, die mitmachen, und anderen.
lane-empty = Hier wartet nichts
lane-nothing-yet = Noch nichts zu sehen; Zahlen kommen, sobald mindestens fünf Menschen dahinterstehen
lane-more = { $applications ->
    [one] Danach kommt noch ein Angebot zum Freigeben
   *[other] Danach kommen noch { $applications } Angebote zum Freigeben
    }

## What we hold

my-data =
    Alles, was wir über dich behalten. Wer Ja oder Nein gesagt hat, wer gehen wollte und worüber
    gesprochen wurde, behalten wir nicht.
    .title = Deine Daten
held-name = Name: { $what }
held-zone = Zeitzone: { $what }
held-language = Sprache: { $what }
held-department = Abteilung: { $what }
held-grade = Stufe: { $what }
held-manager = Führungskraft: { $what }
held-accounts = Dein Konto, und wo du mit mir sprichst: { $what }
platform-slack = Slack
platform-teams = Microsoft Teams
held-apart = Mit wem du lieber nicht zusammenkommst: { $what }. Das siehst nur du.
held-former = Du warst in einem Mentoring mit { $what }
held-list = Auf deiner Liste im Matching: { $what }. Das siehst nur du
held-ranking = Deine Reihenfolge, versiegelt: { $what }
held-rather-not = Wen du in dieser Runde lieber nicht möchtest: { $what }. Niemand erfährt davon
held-suggested = Dir vorgeschlagen, und nicht von allen beantwortet: { $what }
held-silent = Wir haben im Matching noch nichts von dir gehört und schlagen dir bis dahin niemanden vor
held-location = Ort, aus dem Verzeichnis: { $what }
held-share = Arbeitszeit, aus dem Verzeichnis: { $what } % einer vollen Woche
held-country = Geltende Feiertage, aus dem Verzeichnis: die von { $what }
held-topics-mentee = Als Mentee möchtest du arbeiten an: { $what }
held-topics-mentor = Beim Begleiten bietest du: { $what }
held-about-me = Über dich: { $what }
held-strengths = Was du gut kannst: { $what }
held-format = Wie du dich treffen möchtest: { $what }
held-where = Wo du bist: { $what }
held-languages = Sprachen: { $what }
held-days = Arbeitstage: { $what }
held-departments = Bevorzugte Abteilungen: { $what }
held-ideal = Wer ideal für dich wäre: { $what }
held-listed = Du darfst in der Auswahl für Mentees stehen
held-capacity = Wie viele Mentees du gleichzeitig begleiten möchtest: { $what }
held-hoped-for = Auf wen du hoffst: { $what }
held-agreement = Deine Vereinbarung mit { $what }: Ihr trefft euch alle { $weeks } Wochen, bis { $until }
held-date = Ein Termin mit { $what }, vereinbart oder angeboten: { $when }
held-asked = Zuletzt haben wir dich etwas vertraulich gefragt am { $what }
held-answers = Fragen, wie es mit { $what } läuft, auf die du geantwortet hast: { $answers }. Was du geantwortet hast, wird ohne deinen Namen gezählt
held-confidence = Wie sicher du dich am Anfang mit { $what } gefühlt hast, von 1 bis 5: { $rating }. Das siehst nur du, und es wird mit dem Ende verglichen
held-action = Du hast um eine Erinnerung gebeten, an dein Vorhaben vom Treffen mit { $what }. Was es ist, wissen wir nicht, und das siehst nur du
held-wrote = Zuletzt hast du deiner Führungskraft geschrieben am { $what }. Was darin stand, behalten wir nicht, und das siehst nur du
held-paused = Du und { $what }, ihr pausiert bis { $until }
held-rest = Niemand Neues wird dir vorgeschlagen bis { $what }
held-relationship = In einem Mentoring oder Vorschlag mit { $what }
a-circle = einem Kreis

## When something cannot be done

unknown-verb =
    Diese Wörter kenne ich: { $verbs }. Tippe eins davon { $platform ->
        [teams] hier
       *[slack] nach /mentoring
    }. Ist nichts dabei, was du brauchst, hilft { $coordinator } dir gern.
    .title = Das habe ich nicht verstanden
# Shown for a word whose chapter is still to come: honestly, and with what one can do today.
not-here-yet =
    Ich kenne das Wort „{ $verb }“, aber dahinter ist noch nichts. { $verb ->
        [choose] Wir schlagen dir Menschen vor, nacheinander, und du sagst jedes Mal Ja oder Nein.
        [pause] Sag deinem Gegenüber, dass du eine Pause brauchst. Erinnerungen brauchen keine Antwort.
        [meet] Macht einen Termin aus, wie ihr mögt. Nach dem Treffen sag es auf deiner Startseite.
        [setup] Eingerichtet wird das Programm in der Datei app.yaml, von der Person, die den Bot betreut.
        [launch] Dein Programm ist offen: Alle können heute mitmachen.
        [invite] Sag anderen in deinen eigenen Worten, dass sie /mentoring join tippen können.
        [doctor] Was auf dich wartet, zeigt dir /mentoring desk.
        [announce] Schreib in einen Kanal, den die Leute lesen.
        [report] Wer sich anbietet und wer wartet, zeigt dir /mentoring desk.
       *[people] Wer den Bot betreut, kann eine Datei einlesen: mentoring people import.
    }
    .title = Noch nicht da
# To a guest account, whatever they tried. No blame: they can't know why.
not-for-guests =
    Mentoring ist hier für Konten, die { $platform ->
        [teams] die ganze Organisation
       *[slack] den ganzen Workspace
    } sehen: Mit einem Gastkonto könntet ihr euch hier nicht finden. Wenn du hier arbeitest, bitte die
    Person, die { $platform ->
        [teams] Teams
       *[slack] den Workspace
    } betreut, um ein volles Konto, und tippe dann /mentoring join.
    .title = Du bist hier zu Gast
# To somebody of another organisation, in a channel that two organisations share.
not-of-ours =
    Dieses Mentoring-Programm gehört der Organisation, mit der du diesen Kanal teilst, und ist für
    deren Leute. Vielleicht gibt es bei euch auch eins.
    .title = Ein Programm nebenan
# To whoever uses the bot where it is not installed, or not any more.
not-installed = { $platform ->
    [teams] Der Bot ist mit deiner Organisation nicht verbunden, darum wurde nichts geändert. Bitte die Person, die dort Teams betreut, ihn zu verbinden.
   *[slack] Der Bot ist mit diesem Workspace nicht verbunden, darum wurde nichts geändert. Bitte die Person, die den Workspace betreut, ihn wieder zu installieren.
    }
    .title = Nicht verbunden
settled =
    Das ist schon erledigt, darum wurde nichts geändert. Deine Startseite zeigt, wie es steht.
    .title = Nichts zu tun
not-yours =
    Das hast nicht du zu entscheiden, darum wurde nichts geändert. Deine Startseite zeigt, was du tun
    kannst.
    .title = Nichts wurde geändert
one-moment =
    Das dauert etwas länger als sonst. Die Antwort folgt hier.
    .title = Einen Moment
# Where others read along, whatever was asked. The answer itself is never there.
in-our-chat =
    Die Antwort steht in unserem eigenen Chat. Dort liest sie nur du.
    .title = Unter uns
# Where others read along, to somebody who has no chat of their own with the bot yet.
no-chat-yet =
    Ich antworte in einem eigenen Chat, den nur du liest, und den gibt es noch nicht. Füge die App
    bitte für dich hinzu und schreib mir dort.
    .title = Lass uns unter uns sprechen
# Stays in the conversation in place of what was asked, whatever was answered.
private-noted =
    Was folgt, siehst nur du, für eine Weile. In dieser Unterhaltung bleibt es nicht stehen.
    .title = Notiert, danke
press-again =
    Das hat zu lange gedauert. Bitte drück noch einmal; war es schon erledigt, geschieht nichts
    doppelt.
    .title = Bitte noch einmal
busy =
    Im selben Moment hat jemand anderes etwas getan, darum wurde nichts geändert. Bitte versuch es
    noch einmal.
    .title = Bitte noch einmal
fault =
    Bei uns ist etwas schiefgegangen. Bitte versuch es noch einmal; bleibt es so, gib der Koordination
    diese Kennung: { $reference }.
    .title = Das tut uns leid
