/** German: what the help pages say. */
import type { HelpTopics } from "../help_topics.ts";

export const helpTopics: HelpTopics = {
  "first-steps": {
    title: "Erste Schritte",
    short:
      "Legen Sie ein Zuhause an, fügen Sie das Gerät hinzu, und sagen Sie, was jeder Stromwandler misst.",
    also: ["anfangen", "beginnen", "starten", "installieren", "einrichten", "neu"],
    parts: [
      {
        kind: "steps",
        items: [
          "Legen Sie ein Zuhause an. Seine Zeitzone sagt, wann ein Tag beginnt, und sein Netzanschluss, wie viele Außenleiter von der Straße kommen.",
          "Fügen Sie das Gerät hinzu: Öffnen Sie Geräte, drücken Sie „Gerät hinzufügen“, und folgen Sie den Schritten. Mit Bluetooth bringt die App das Gerät in Ihr WLAN; ohne gibt die Seite Ihnen einen Code zum Eintippen.",
          "Warten Sie auf die erste Minute. Ein Gerät sendet einen Messwert pro Minute, die ersten Zahlen sind also bald da.",
          "Öffnen Sie Stromkreise, Einrichtung: Die App prüft den Netzanschluss, findet dann jeden Stromkreis, während Sie etwas Starkes ein- und ausschalten, und fragt nach Namen, Symbol und Farbe.",
          "Oder von Hand: Drücken Sie „Neuer Stromkreis“, und wählen Sie unter Kanäle für jeden Wandler den Stromkreis, den er misst.",
        ],
      },
      { kind: "heading", text: "Die Reihenfolge ist frei" },
      {
        kind: "text",
        text:
          "Messwerte werden von der ersten Minute an aufbewahrt, auch die von Wandlern, die noch keinen Stromkreis haben. Sagen Sie später, was ein Wandler misst, wählen Sie „Ab dem ersten Messwert“, und sein Verlauf ist da.",
      },
      { kind: "heading", text: "Die fünf Bereiche" },
      {
        kind: "list",
        items: [
          "Jetzt: was das Haus in diesem Moment verbraucht, der größte Verbraucher zuerst.",
          "Verlauf: Leistung und Energie jedes Tages, Monats oder Jahres.",
          "Stromkreise: was es im Sicherungskasten gibt, und welcher Wandler es misst.",
          "Geräte: ob jedes Gerät sendet, und welche Minuten fehlen.",
          "System: Ihr Konto, Ihr Datenschutz, die Personen des Zuhauses und diese Hilfe.",
        ],
      },
    ],
  },
  clamps: {
    title: "Stromwandler",
    short: "Ein Wandler misst den einen Leiter, der durch ihn läuft, und sein Pfeil bestimmt das Vorzeichen.",
    also: ["CT", "Klemme", "Sensor", "negativ", "minus", "verkehrt", "rückwärts", "falsch"],
    parts: [
      {
        kind: "note",
        text:
          "Hinter der Abdeckung eines Sicherungskastens liegen tödliche Spannungen. Lassen Sie Wandler von einer Elektrofachkraft setzen oder versetzen, bei abgeschaltetem Strom.",
      },
      { kind: "heading", text: "Wohin ein Wandler gehört" },
      {
        kind: "list",
        items: [
          "Um nur einen Außenleiter. Um Außenleiter und Neutralleiter zugleich misst er nichts, weil ihre Ströme sich aufheben.",
          "Geschlossen, bis er einrastet. Ein Spalt zwischen seinen Hälften macht jeden Messwert zu klein.",
          "Auf der Phase, die in der App steht. Ein Wandler mit anderer Phase wird mit der falschen Spannung multipliziert, und seine Leistung stimmt nicht.",
        ],
      },
      { kind: "heading", text: "Ein Messwert ist negativ und sollte es nicht sein" },
      {
        kind: "text",
        text:
          "Der Wandler ist falsch herum. Dafür muss niemand den Kasten öffnen: Öffnen Sie unter Stromkreise, Kanäle den Wandler, und kreuzen Sie „Der Wandler ist falsch herum“ an. Das dreht das Vorzeichen seiner Leistung um und tauscht seine beiden Zählwerke.",
      },
      {
        kind: "text",
        text:
          "Bei Solardächern und Batterien ist ein negatives Vorzeichen kein Fehler: Es heißt, dass von dort Strom kommt. An der Hauptleitung heißt es, dass das Haus einspeist.",
      },
      { kind: "heading", text: "Zwei oder drei Leiter, ein Gerät" },
      {
        kind: "text",
        text:
          "Ein Herd oder eine Wärmepumpe hängt oft an mehreren Leitern. Geben Sie dem Stromkreis so viele Pole, und ordnen Sie ihm jeden seiner Wandler zu: Sie werden addiert. Wo ein Wandler für beide Pole einer gleichmäßigen Last steht, setzen Sie seinen Multiplikator auf 2.",
      },
      { kind: "heading", text: "Ein Wandler wurde versetzt" },
      {
        kind: "text",
        text:
          "Sagen Sie der App, was er jetzt misst und seit wann. Was er vorher maß, bleibt bei dem Stromkreis, den er damals maß.",
      },
    ],
  },
  unmetered: {
    title: "Was „nicht gemessen“ heißt",
    short: "Es ist, was das Haus über das hinaus verbraucht, was die Stromkreise messen.",
    also: ["Rest", "Übriges", "unbekannt", "Differenz", "fehlende Leistung", "ungemessen"],
    parts: [
      {
        kind: "text",
        text:
          "Die Wandler der Hauptleitung sehen alles. Die Wandler der Stromkreise sehen ihre eigene Sicherung. Die Differenz ist nicht gemessen: Steckdosen, Lampen und Geräte, an denen kein Wandler sitzt.",
      },
      { kind: "heading", text: "Warum es kurz negativ sein darf" },
      {
        kind: "text",
        text:
          "Jeder Wandler hat seinen eigenen kleinen Fehler. Ist fast das ganze Haus gemessen, zeigen die Stromkreise zusammen vielleicht ein paar Watt mehr als die Hauptleitung. Die App zeigt es, wie es ist, und rundet es nicht auf null.",
      },
      { kind: "heading", text: "Es ist groß" },
      {
        kind: "list",
        items: [
          "Manche Sicherungen haben keinen Wandler. Am meisten bringt ein Wandler an der Sicherung mit dem größten Verbraucher.",
          "Ein Wandler speist noch keinen Stromkreis: Sehen Sie unter Stromkreise, Kanäle nach.",
          "Ein Wandler ist falsch herum oder auf einer anderen Phase, als die App weiß.",
          "Der Wandler eines Unterverteilers fehlt, sodass nur ein Teil dessen zählt, was dahinter hängt.",
        ],
      },
      { kind: "heading", text: "Es liegt weit unter null" },
      {
        kind: "text",
        text:
          "Dann zählt etwas doppelt. Ein Stromkreis hinter einem Unterverteiler muss unter ihm hängen: Öffnen Sie den Stromkreis, und wählen Sie bei „Hängt unter“ den Unterverteiler. Oder Solarstrom kommt zwischen Hauptleitung und Stromkreisen hinzu und hat noch keinen Stromkreis mit der Aufgabe Solar.",
      },
    ],
  },
  gaps: {
    title: "Warum eine Lücke eine Lücke ist",
    short:
      "Wo nichts gemessen wurde, wird nichts gezeichnet; die Energie über die Lücke kommt aus den Zählwerken.",
    also: ["fehlt", "Loch", "keine Daten", "spät", "geschätzt", "WLAN", "Ausfall"],
    parts: [
      {
        kind: "text",
        text:
          "Eine Linie über eine Lücke sähe aus wie eine Messung. Die App erfindet keine: Die Leistungslinie hört auf und beginnt wieder, wo es Messwerte gibt.",
      },
      { kind: "heading", text: "Viele Lücken schließen sich von selbst" },
      {
        kind: "text",
        text:
          "Ein Gerät ohne Netz misst weiter und sendet die Minuten später. Dann stehen sie, wo sie hingehören, und sind mit „Später eingetroffen“ gekennzeichnet.",
      },
      { kind: "heading", text: "Energie geht nicht verloren" },
      {
        kind: "text",
        text:
          "Jeder Kanal hat ein Zählwerk, das wie ein Stromzähler weiterzählt. Aus seinem Stand vor und nach der Lücke weiß die App, wie viel verbraucht wurde, aber nicht wann. Solche Summen sind mit „Über eine Lücke geschätzt“ gekennzeichnet und weichen den echten Minuten, sobald sie kommen.",
      },
      { kind: "heading", text: "Dasselbe Gerät hat immer wieder Lücken" },
      {
        kind: "list",
        items: [
          "Öffnen Sie Geräte und wählen Sie es: Dort stehen sein WLAN-Signal, falls es das meldet, und die Stunden, in denen Minuten fehlen.",
          "Eine Tür aus Stahl sperrt das WLAN aus. Ein Repeater im selben Raum hilft, oder eine Antenne außerhalb des Kastens.",
          "Lücken jede Nacht zur selben Stunde kommen oft von einem Router, der neu startet oder sein WLAN abschaltet.",
        ],
      },
    ],
  },
  offline: {
    title: "Ohne Netz",
    short:
      "Die App öffnet sich, zeigt das zuletzt Gesehene mit seinem Alter und hebt Ihre Änderungen auf, bis sie gesendet werden können.",
    also: [
      "offline",
      "keine Verbindung",
      "kein Internet",
      "Flugmodus",
      "synchronisieren",
      "Keller",
      "Ausfall",
      "Empfang",
      "Funkloch",
    ],
    parts: [
      { kind: "heading", text: "Was geht" },
      {
        kind: "list",
        items: [
          "Die App öffnet sich vom Startbildschirm oder im Browser, und diese Hilfe lässt sich lesen und durchsuchen.",
          "„Jetzt“ zeigt die Werte, die Sie zuletzt gesehen haben, und sagt, wie alt sie sind.",
          "Der Verlauf zeigt die Tage, Monate und Jahre, die Sie schon einmal angesehen haben.",
          "Stromkreise, Namen von Geräten und die Einstellungen des Zuhauses lassen sich ändern.",
        ],
      },
      { kind: "heading", text: "Was aufgehoben wird" },
      {
        kind: "text",
        text:
          "Kopien des Gesehenen werden nur aufgehoben, wenn Sie unter System, Cookies und Speicher „Offline-Daten“ eingeschaltet haben. Sie bleiben höchstens 30 Tage in diesem Browser und sind weg, sobald Sie sich abmelden oder es ausschalten.",
      },
      { kind: "heading", text: "Was wartet" },
      {
        kind: "text",
        text:
          "Eine Änderung ohne Netz wird aufgehoben und gesendet, sobald der Server antwortet. Hat inzwischen jemand dasselbe geändert, wird nichts überschrieben: System, Wartende Änderungen zeigt beides, und Sie entscheiden.",
      },
      { kind: "heading", text: "Was ein Netz braucht" },
      {
        kind: "list",
        items: [
          "Schalten, Timer und Leistungsgrenzen. Ein Befehl, der Stunden später ankommt, könnte schaden; darum wird keiner aufgehoben.",
          "Anmelden, Leute einladen, ein Gerät hinzufügen, und Tage, die Sie noch nicht angesehen haben.",
        ],
      },
      {
        kind: "note",
        text:
          "Das Gerät misst auch ohne Ihr Telefon weiter. Wenn das ganze Haus kein Internet hat, lesen Sie „Warum eine Lücke eine Lücke ist“.",
      },
    ],
  },
  bluetooth: {
    title: "Ärger mit Bluetooth",
    short:
      "Bluetooth wird einmal gebraucht, um ein Gerät ins WLAN zu bringen; für jedes Telefon gibt es einen Weg darum herum.",
    also: ["iPhone", "iPad", "iOS", "Android", "Safari", "Firefox", "koppeln", "verbinden", "WLAN", "WiFi"],
    parts: [
      { kind: "heading", text: "iPhone und iPad" },
      {
        kind: "text",
        text:
          "Browser auf iPhone und iPad erreichen keine Bluetooth-Geräte, gleich welcher Browser. Nehmen Sie für diesen einen Schritt ein Android-Telefon oder einen Computer, oder wählen Sie „Ohne Bluetooth“ und tippen Sie den Code auf der Einrichtungsseite des Geräts ein. Danach zeigt das iPhone alles.",
      },
      { kind: "heading", text: "Android" },
      {
        kind: "list",
        items: [
          "Nehmen Sie Chrome oder Edge. Firefox hat kein Bluetooth.",
          "Erlauben Sie es: Einstellungen, Apps, Ihr Browser, Berechtigungen, Geräte in der Nähe. Android 11 und älter will stattdessen den Standort, eingeschaltet.",
          "Schalten Sie Bluetooth ein, und schließen Sie andere Apps, die das Gerät halten.",
        ],
      },
      { kind: "heading", text: "Computer" },
      {
        kind: "list",
        items: [
          "Chrome und Edge auf Windows und macOS können es. Safari und Firefox nicht.",
          "Auf einem Mac muss der Browser dürfen: Systemeinstellungen, Datenschutz & Sicherheit, Bluetooth.",
          "Viele Computer funken schwächer als ein Telefon: Bleiben Sie auf wenige Meter nahe.",
        ],
      },
      { kind: "heading", text: "Die Liste der Geräte bleibt leer" },
      {
        kind: "steps",
        items: [
          "Prüfen Sie, ob das Gerät Strom hat und seine Leuchte blinkt. Wenn nicht, halten Sie seine Taste fünf Sekunden lang.",
          "Gehen Sie näher heran. Ein geschlossener Stahlkasten schluckt das meiste Signal.",
          "Schalten Sie Bluetooth aus und ein, laden Sie die Seite neu, und suchen Sie noch einmal.",
        ],
      },
      { kind: "heading", text: "Gefunden, aber es kommt nicht ins WLAN" },
      {
        kind: "list",
        items: [
          "Es braucht ein Netz auf 2,4 GHz. Viele Router haben beide unter einem Namen; manchen muss man es sagen.",
          "Groß- und Kleinschreibung zählen im Namen und im Passwort.",
          "Gastnetze und Netze mit Anmeldeseite sperren Geräte oft aus.",
        ],
      },
    ],
  },
  bills: {
    title: "Rechnungen und Zählwerke",
    short: "Die App ist nah an Ihrem Zähler, aber was Sie zahlen, entscheidet der Zähler des Netzbetreibers.",
    also: ["Rechnung", "kWh", "Zähler", "Kosten", "Genauigkeit", "Bezug", "Einspeisung", "Stromrechnung"],
    parts: [
      { kind: "heading", text: "Leistung und Energie" },
      {
        kind: "text",
        text:
          "Leistung, in Watt, ist, wie schnell Strom in einem Moment fließt. Energie, in Kilowattstunden, ist, wie viel geflossen ist. Ein Heizlüfter mit 1.000 W verbraucht in einer Stunde 1 kWh.",
      },
      { kind: "heading", text: "Zwei Zählwerke je Kanal" },
      {
        kind: "text",
        text:
          "Jeder Kanal zählt Energie vorwärts in einem Zählwerk und rückwärts in einem anderen, und keines läuft je zurück. An der Hauptleitung ist vorwärts, was Sie bezogen, und rückwärts, was Sie eingespeist haben. Die App nimmt Energie aus diesen Zählwerken und nicht aus der Leistung jeder Minute, so sind kurze Spitzen darin.",
      },
      { kind: "heading", text: "Warum die Rechnung etwas abweicht" },
      {
        kind: "list",
        items: [
          "Wandler sind auf etwa ein bis zwei Prozent genau, bei sehr kleinen Strömen weniger.",
          "Ihr Zähler addiert vielleicht alle Phasen, bevor er zwischen Bezug und Einspeisung entscheidet; hier zählt jede Phase für sich.",
          "Der Zeitraum der Rechnung beginnt und endet am Tag der Ablesung, nicht um Mitternacht am Ersten eines Monats.",
        ],
      },
      {
        kind: "note",
        text:
          "Zum Vergleichen notieren Sie den Stand Ihres Zählers an zwei Tagen zur selben Stunde, und sehen Sie sich unter Verlauf dieselbe Zeit an.",
      },
    ],
  },
  privacy: {
    title: "Ihr Datenschutz",
    short:
      "Messwerte verraten, wann jemand zu Hause ist; sie gehören Ihnen, und Sie entscheiden, wer sie sieht.",
    also: ["Daten", "DSGVO", "löschen", "exportieren", "herunterladen", "teilen", "Cookies", "Tracking"],
    parts: [
      {
        kind: "list",
        items: [
          "Nur die Personen im Team Ihres Zuhauses sehen seine Messwerte. System, Team zeigt, wer sie sind, und lässt einen Inhaber sie entfernen.",
          "Jede weitere Nutzung Ihrer Daten hat unter System, Datenschutz einen eigenen Schalter. Er ist aus, bis Sie ihn einschalten, und Ausschalten geht genauso.",
          "System, Protokoll zeigt, wer sich angemeldet hat, wer das Zuhause angesehen hat, und was geändert wurde.",
          "Ihr WLAN-Passwort geht von Ihrem Telefon zum Gerät und sonst nirgendwohin.",
        ],
      },
      { kind: "heading", text: "Ihre Daten mitnehmen oder löschen" },
      {
        kind: "text",
        text:
          "Beides steht unter System, Datenschutz bei „Ihre Daten“. Bevor etwas gelöscht wird, zeigt die Seite, was geht und was bei anderen bleibt, und fragt noch einmal.",
      },
      { kind: "heading", text: "Was dieser Browser behält" },
      {
        kind: "text",
        text:
          "System, Cookies und Speicher nennt jeden Eintrag beim Namen, wofür er ist und wie lange er bleibt. Was Sie dort ausschalten, wird sofort gelöscht.",
      },
      {
        kind: "text",
        text: "Die Datenschutzerklärung am Fuß jeder Seite sagt alles im vollen Wortlaut.",
      },
    ],
  },
};
