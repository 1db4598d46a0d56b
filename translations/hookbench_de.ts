<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>hookbench::AccessText</name>
    <message>
        <source>No secret is set.</source>
        <translation>Es ist kein Geheimnis gesetzt.</translation>
    </message>
    <message>
        <source>Give the secret that senders have to know.</source>
        <translation>Geben Sie das Geheimnis an, das Absender kennen müssen.</translation>
    </message>
    <message>
        <source>“%1” is not a header name.</source>
        <translation>„%1“ ist kein Header-Name.</translation>
    </message>
    <message>
        <source>A header name is made of letters, digits and !#$%&amp;&apos;*+-.^_`|~ only.</source>
        <translation>Ein Header-Name besteht nur aus Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~.</translation>
    </message>
    <message>
        <source>The header %1 cannot hold a key.</source>
        <translation>Das Feld %1 kann keinen Schlüssel enthalten.</translation>
    </message>
    <message>
        <source>Choose a header of your own, such as X-Api-Key.</source>
        <translation>Wählen Sie ein eigenes Feld, etwa X-Api-Key.</translation>
    </message>
    <message>
        <source>“%1” cannot be a unique path.</source>
        <translation>„%1“ kann kein eigener Pfad sein.</translation>
    </message>
    <message numerus="yes">
        <source>Use letters, digits and -._~ only, with single slashes between them and at most %n character(s).</source>
        <translation>
            <numerusform>Nur Buchstaben, Ziffern und -._~, dazwischen einzelne Schrägstriche, und höchstens %n Zeichen.</numerusform>
            <numerusform>Nur Buchstaben, Ziffern und -._~, dazwischen einzelne Schrägstriche, und höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the name of the header that carries the key.</source>
        <translation>Geben Sie den Namen des Kopffelds an, das den Schlüssel trägt.</translation>
    </message>
    <message>
        <source>It is made of letters, digits and !#$%&amp;&apos;*+-.^_`|~ only.</source>
        <translation>Er besteht nur aus Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~.</translation>
    </message>
    <message>
        <source>Give a secret, or let one be generated.</source>
        <translation>Geben Sie ein Geheimnis an oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>A user&apos;s name cannot have a colon in it.</source>
        <translation>Der Name eines Benutzers kann keinen Doppelpunkt enthalten.</translation>
    </message>
    <message>
        <source>User and password cannot have control characters in them.</source>
        <translation>Benutzer und Passwort können keine Steuerzeichen enthalten.</translation>
    </message>
    <message>
        <source>It can have letters, digits and punctuation of ASCII in it, no spaces.</source>
        <translation>Erlaubt sind Buchstaben, Ziffern und Satzzeichen aus ASCII, keine Leerzeichen.</translation>
    </message>
</context>
<context>
    <name>hookbench::EndpointText</name>
    <message>
        <source>“%1” is not a header name.</source>
        <translation>„%1“ ist kein Header-Name.</translation>
    </message>
    <message>
        <source>A header name is made of letters, digits and !#$%&amp;&apos;*+-.^_`|~ only.</source>
        <translation>Ein Header-Name besteht nur aus Buchstaben, Ziffern und !#$%&amp;&apos;*+-.^_`|~.</translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or a NUL byte.</source>
        <translation>Der Wert des Headers %1 enthält einen Zeilenumbruch oder ein NUL-Byte.</translation>
    </message>
    <message>
        <source>Write the value on one line.</source>
        <translation>Schreiben Sie den Wert in eine Zeile.</translation>
    </message>
    <message>
        <source>The status %1 cannot be answered.</source>
        <translation>Mit dem Status %1 kann nicht geantwortet werden.</translation>
    </message>
    <message>
        <source>Give a final status from 200 to 599.</source>
        <translation>Geben Sie einen endgültigen Status von 200 bis 599 an.</translation>
    </message>
    <message>
        <source>A response with the status %1 cannot have a body.</source>
        <translation>Eine Antwort mit dem Status %1 kann keinen Body haben.</translation>
    </message>
    <message>
        <source>Remove the body or choose another status.</source>
        <translation>Entfernen Sie den Body oder wählen Sie einen anderen Status.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation>„%1“ ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Give an address of this computer, such as 127.0.0.1 or ::1, or 0.0.0.0 or :: for all of them.</source>
        <translation>Geben Sie eine Adresse dieses Computers an, zum Beispiel 127.0.0.1 oder ::1, oder 0.0.0.0 oder :: für alle.</translation>
    </message>
    <message>
        <source>Line %1 has no colon: “%2”.</source>
        <translation>In Zeile %1 fehlt der Doppelpunkt: „%2“.</translation>
    </message>
    <message>
        <source>Write each header as “Name: value”.</source>
        <translation>Schreiben Sie jeden Header als „Name: Wert“.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Client certificates need HTTPS.</source>
        <translation>Client-Zertifikate brauchen HTTPS.</translation>
    </message>
    <message>
        <source>Turn HTTPS on, or ask for no client certificates.</source>
        <translation>Schalten Sie HTTPS ein oder verlangen Sie keine Client-Zertifikate.</translation>
    </message>
    <message>
        <source>No certificate file is chosen.</source>
        <translation>Es ist keine Zertifikatsdatei gewählt.</translation>
    </message>
    <message>
        <source>Choose a file, or use the certificate of this computer.</source>
        <translation>Wählen Sie eine Datei oder das Zertifikat dieses Rechners.</translation>
    </message>
    <message>
        <source>body size</source>
        <translation>Größe des Inhalts</translation>
    </message>
    <message>
        <source>head size</source>
        <translation>Größe des Kopfes</translation>
    </message>
    <message>
        <source>number of header fields</source>
        <translation>Zahl der Kopffelder</translation>
    </message>
    <message>
        <source>number of connections</source>
        <translation>Zahl der Verbindungen</translation>
    </message>
    <message>
        <source>time for a head</source>
        <translation>Zeit für einen Kopf</translation>
    </message>
    <message>
        <source>idle time</source>
        <translation>Leerlaufzeit</translation>
    </message>
    <message>
        <source>minimum rate</source>
        <translation>Mindestrate</translation>
    </message>
    <message>
        <source>The limit “%1” cannot be %2.</source>
        <translation>Die Grenze „%1“ kann nicht %2 sein.</translation>
    </message>
    <message>
        <source>Give %1 or more.</source>
        <translation>Geben Sie %1 oder mehr an.</translation>
    </message>
    <message>
        <source>There is no colour %1.</source>
        <translation>Es gibt keine Farbe %1.</translation>
    </message>
    <message>
        <source>Choose one from 0 to %1.</source>
        <translation>Wählen Sie eine von 0 bis %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::Fault</name>
    <message>
        <source>Never answers; the connection stays open</source>
        <translation>Antwortet nie; die Verbindung bleibt offen</translation>
    </message>
    <message>
        <source>Closes the connection instead of answering</source>
        <translation>Schließt die Verbindung, statt zu antworten</translation>
    </message>
    <message>
        <source>Closes the connection amid the head</source>
        <translation>Schließt die Verbindung mitten im Kopf</translation>
    </message>
    <message>
        <source>Bytes of the head that are sent</source>
        <translation>Bytes des Kopfes, die gesendet werden</translation>
    </message>
    <message>
        <source>Closes the connection amid the body</source>
        <translation>Schließt die Verbindung mitten im Inhalt</translation>
    </message>
    <message>
        <source>Bytes of the body that are sent</source>
        <translation>Bytes des Inhalts, die gesendet werden</translation>
    </message>
    <message>
        <source>Resets the connection (RST)</source>
        <translation>Setzt die Verbindung zurück (RST)</translation>
    </message>
    <message>
        <source>Bytes that are sent before</source>
        <translation>Bytes, die vorher gesendet werden</translation>
    </message>
    <message>
        <source>Sends the answer slowly</source>
        <translation>Sendet die Antwort langsam</translation>
    </message>
    <message>
        <source>Bytes a second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Sends the head one byte at a time</source>
        <translation>Sendet den Kopf Byte für Byte</translation>
    </message>
    <message>
        <source>Milliseconds between two bytes</source>
        <translation>Millisekunden zwischen zwei Bytes</translation>
    </message>
    <message>
        <source>Announces more bytes than it sends</source>
        <translation>Kündigt mehr Bytes an, als es sendet</translation>
    </message>
    <message>
        <source>Bytes too many</source>
        <translation>Bytes zu viel</translation>
    </message>
    <message>
        <source>Announces fewer bytes than it sends</source>
        <translation>Kündigt weniger Bytes an, als es sendet</translation>
    </message>
    <message>
        <source>Bytes too few</source>
        <translation>Bytes zu wenig</translation>
    </message>
    <message>
        <source>Breaks the framing of the body in its middle</source>
        <translation>Zerstört den Rahmen des Inhalts in seiner Mitte</translation>
    </message>
    <message>
        <source>Sends random bytes instead of an answer</source>
        <translation>Sendet zufällige Bytes statt einer Antwort</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Sends the status line twice</source>
        <translation>Sendet die Statuszeile zweimal</translation>
    </message>
    <message>
        <source>Sends one 103 after another and never an answer</source>
        <translation>Sendet eine 103 nach der anderen und nie eine Antwort</translation>
    </message>
    <message>
        <source>Milliseconds between two</source>
        <translation>Millisekunden zwischen zweien</translation>
    </message>
    <message>
        <source>Sends an enormous header field</source>
        <translation>Sendet ein riesiges Kopffeld</translation>
    </message>
    <message>
        <source>Bytes of its value</source>
        <translation>Bytes seines Werts</translation>
    </message>
    <message>
        <source>Says that the body is of another type</source>
        <translation>Gibt den Inhalt als einen anderen Typ aus</translation>
    </message>
    <message>
        <source>Sends half of the JSON, with the length of that half</source>
        <translation>Sendet die Hälfte des JSON, mit der Länge dieser Hälfte</translation>
    </message>
    <message>
        <source>Sends JSON with a syntax error</source>
        <translation>Sendet JSON mit einem Syntaxfehler</translation>
    </message>
    <message>
        <source>Says that the body is compressed; it is damaged</source>
        <translation>Gibt den Inhalt als komprimiert aus; er ist beschädigt</translation>
    </message>
    <message>
        <source>Redirects to the same address for ever</source>
        <translation>Leitet endlos auf dieselbe Adresse um</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>HTTP/2: ends the connection by GOAWAY; HTTP/1: closes it</source>
        <translation>HTTP/2: beendet die Verbindung mit GOAWAY; HTTP/1: schließt sie</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>HTTP/2: ends the request by RST_STREAM; HTTP/1: resets the connection</source>
        <translation>HTTP/2: beendet die Anfrage mit RST_STREAM; HTTP/1: setzt die Verbindung zurück</translation>
    </message>
    <message>
        <source>TLS: shows a certificate that has expired</source>
        <translation>TLS: zeigt ein abgelaufenes Zertifikat</translation>
    </message>
    <message>
        <source>TLS: shows a certificate for another host</source>
        <translation>TLS: zeigt ein Zertifikat für einen anderen Host</translation>
    </message>
    <message>
        <source>TLS: shows a certificate that nobody else signed</source>
        <translation>TLS: zeigt ein selbst signiertes Zertifikat</translation>
    </message>
    <message>
        <source>TLS: never answers the handshake</source>
        <translation>TLS: antwortet nie auf den Handshake</translation>
    </message>
    <message>
        <source>TLS: ends the handshake with an alert</source>
        <translation>TLS: beendet den Handshake mit einem Alert</translation>
    </message>
    <message>
        <source>Number of the alert</source>
        <translation>Nummer des Alerts</translation>
    </message>
</context>
<context>
    <name>hookbench::FileText</name>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation>%1 ist größer als %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::ForwardText</name>
    <message>
        <source>A target is needed to forward to.</source>
        <translation>Zum Weiterleiten ist ein Ziel nötig.</translation>
    </message>
    <message>
        <source>A request is forwarded to %1 targets at most.</source>
        <translation>Eine Anfrage wird an höchstens %1 Ziele weitergeleitet.</translation>
    </message>
    <message>
        <source>“%1” is no http or https URL to forward to.</source>
        <translation>„%1“ ist keine http- oder https-URL, an die weitergeleitet werden kann.</translation>
    </message>
    <message>
        <source>“%1” has a path, which a request forwarded byte for byte does not take on.</source>
        <translation>„%1“ hat einen Pfad, den eine Byte für Byte weitergeleitete Anfrage nicht annimmt.</translation>
    </message>
    <message>
        <source>A request forwarded byte for byte keeps its fields and its path.</source>
        <translation>Eine Byte für Byte weitergeleitete Anfrage behält ihre Felder und ihren Pfad.</translation>
    </message>
    <message>
        <source>Failures and pauses cannot be negative.</source>
        <translation>Fehler und Pausen können nicht negativ sein.</translation>
    </message>
</context>
<context>
    <name>hookbench::NetworkText</name>
    <message>
        <source>Line %1 is neither an address nor a network: “%2”.</source>
        <translation>Zeile %1 ist weder Adresse noch Netz: „%2“.</translation>
    </message>
    <message>
        <source>Write for example 192.168.1.7, 10.0.0.0/8 or 2001:db8::/32.</source>
        <translation>Schreiben Sie zum Beispiel 192.168.1.7, 10.0.0.0/8 oder 2001:db8::/32.</translation>
    </message>
</context>
<context>
    <name>hookbench::VerdictText</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Authenticated</source>
        <translation>Beglaubigt</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>No secret</source>
        <translation>Kein Geheimnis</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
</context>
<context>
    <name>hookbench::bundle::BlockText</name>
    <message>
        <source>The bundle could not be encrypted.</source>
        <translation>Das Paket konnte nicht verschlüsselt werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::bundle::BundleKeyText</name>
    <message>
        <source>The system gives no random numbers.</source>
        <translation>Das System liefert keine Zufallszahlen.</translation>
    </message>
    <message>
        <source># Key of Hookbench for bundles. Keep this file to yourself: whoever has it can open bundles made for you and sign as you.
# Others need this:</source>
        <translation># Schlüssel von Hookbench für Pakete. Behalten Sie diese Datei für sich: Wer sie hat, kann Pakete für Sie öffnen und in Ihrem Namen signieren.
# Andere brauchen dies:</translation>
    </message>
    <message>
        <source>This is no public key for bundles.</source>
        <translation>Das ist kein öffentlicher Schlüssel für Pakete.</translation>
    </message>
    <message>
        <source>It begins with “hookbench-key:” and must be complete.</source>
        <translation>Er beginnt mit „hookbench-key:“ und muss vollständig sein.</translation>
    </message>
    <message>
        <source>This is no key file for bundles.</source>
        <translation>Das ist keine Schlüsseldatei für Pakete.</translation>
    </message>
    <message>
        <source>“hookbench bundle --make-key FILE” makes one.</source>
        <translation>„hookbench bundle --make-key FILE“ erzeugt eine.</translation>
    </message>
</context>
<context>
    <name>hookbench::bundle::BundleReaderText</name>
    <message>
        <source>It was changed or cut between bytes %1 and %2, at exchange %3.</source>
        <translation>Zwischen Byte %1 und %2, beim Austausch %3, wurde etwas verändert oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Get the file once more. Nothing behind that place is to be trusted.</source>
        <translation>Besorgen Sie die Datei noch einmal. Nichts hinter dieser Stelle ist vertrauenswürdig.</translation>
    </message>
    <message>
        <source>It holds more than %1 uncompressed and is not read on, since that could be meant to fill the disk.</source>
        <translation>Entpackt enthält es mehr als %1 und wird nicht weiter gelesen, da das die Festplatte füllen könnte.</translation>
    </message>
    <message>
        <source>The signature of its author is wrong.</source>
        <translation>Die Signatur des Verfassers ist falsch.</translation>
    </message>
    <message>
        <source>Nothing in it is to be trusted.</source>
        <translation>Nichts darin ist vertrauenswürdig.</translation>
    </message>
    <message>
        <source>It was not signed.</source>
        <translation>Es wurde nicht signiert.</translation>
    </message>
    <message>
        <source>It was signed by another key: %1.</source>
        <translation>Es wurde mit einem anderen Schlüssel signiert: %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::bundle::BundleText</name>
    <message>
        <source>Hookbench bundle</source>
        <translation>Hookbench-Paket</translation>
    </message>
    <message>
        <source>The endpoints, drafts and settings of the session are not kept; the exchanges get new numbers when it is opened.</source>
        <translation>Endpunkte, Entwürfe und Einstellungen der Sitzung werden nicht aufbewahrt; die Austausche bekommen beim Öffnen neue Nummern.</translation>
    </message>
    <message>
        <source>The bundle could not be signed.</source>
        <translation>Das Paket konnte nicht signiert werden.</translation>
    </message>
    <message>
        <source>A body ends after %1 of %2 bytes.</source>
        <translation>Ein Inhalt endet nach %1 von %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::bundle::HeaderText</name>
    <message>
        <source>The passphrase is wrong.</source>
        <translation>Die Passphrase ist falsch.</translation>
    </message>
    <message>
        <source>Ask its sender, and mind capital letters.</source>
        <translation>Fragen Sie den Absender, und achten Sie auf Großbuchstaben.</translation>
    </message>
    <message>
        <source>It was made for another key.</source>
        <translation>Es wurde für einen anderen Schlüssel gemacht.</translation>
    </message>
    <message>
        <source>Its sender needs your public key to make one for you.</source>
        <translation>Der Absender braucht Ihren öffentlichen Schlüssel, um eines für Sie zu machen.</translation>
    </message>
    <message>
        <source>It is encrypted: a passphrase or a key is needed.</source>
        <translation>Es ist verschlüsselt: Eine Passphrase oder ein Schlüssel wird gebraucht.</translation>
    </message>
    <message>
        <source>It is encrypted: a passphrase is needed.</source>
        <translation>Es ist verschlüsselt: Eine Passphrase wird gebraucht.</translation>
    </message>
    <message>
        <source>It is encrypted: the key of its recipient is needed.</source>
        <translation>Es ist verschlüsselt: Der Schlüssel des Empfängers wird gebraucht.</translation>
    </message>
    <message>
        <source>Its beginning, before the first exchange, was changed or cut.</source>
        <translation>Sein Anfang, vor dem ersten Austausch, wurde verändert oder abgeschnitten.</translation>
    </message>
    <message>
        <source>Get the file once more.</source>
        <translation>Besorgen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>The bundle could not be encrypted.</source>
        <translation>Das Paket konnte nicht verschlüsselt werden.</translation>
    </message>
    <message>
        <source>A bundle can be made for at most %1 keys.</source>
        <translation>Ein Paket kann für höchstens %1 Schlüssel gemacht werden.</translation>
    </message>
    <message>
        <source>It is no bundle of Hookbench.</source>
        <translation>Es ist kein Paket von Hookbench.</translation>
    </message>
    <message>
        <source>It was made by a newer version of Hookbench.</source>
        <translation>Es wurde von einer neueren Version von Hookbench gemacht.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Öffnen Sie es mit jener Version.</translation>
    </message>
</context>
<context>
    <name>hookbench::bundle::RecordText</name>
    <message>
        <source>It holds what cannot be an exchange.</source>
        <translation>Es enthält etwas, das kein Austausch sein kann.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::AccessText</name>
    <message>
        <source>The secret of --guard basic has no colon.</source>
        <translation>Das Geheimnis für --guard basic hat keinen Doppelpunkt.</translation>
    </message>
    <message>
        <source>Write it as USER:PASSWORD.</source>
        <translation>Schreiben Sie es als BENUTZER:PASSWORT.</translation>
    </message>
    <message>
        <source>--guard-env and --guard-file need --guard.</source>
        <translation>--guard-env und --guard-file brauchen --guard.</translation>
    </message>
    <message>
        <source>--guard has no secret.</source>
        <translation>--guard hat kein Geheimnis.</translation>
    </message>
    <message>
        <source>Give it with --guard-env or --guard-file.</source>
        <translation>Geben Sie es mit --guard-env oder --guard-file an.</translation>
    </message>
    <message>
        <source>--record-strays needs --unique-path.</source>
        <translation>--record-strays braucht --unique-path.</translation>
    </message>
    <message>
        <source>--unique-path takes a path or auto.</source>
        <translation>--unique-path erwartet einen Pfad oder auto.</translation>
    </message>
    <message>
        <source>Let only this address or network send, such as 10.0.0.0/8; repeatable.</source>
        <translation>Nur diese Adresse oder dieses Netz darf senden, etwa 10.0.0.0/8; wiederholbar.</translation>
    </message>
    <message>
        <source>Let only senders in that know a secret: as user and password, as token, or as the value of this header.</source>
        <translation>Nur Absender einlassen, die ein Geheimnis kennen: als Benutzer und Passwort, als Token oder als Wert dieses Feldes.</translation>
    </message>
    <message>
        <source>Environment variable with that secret; USER:PASSWORD for basic.</source>
        <translation>Umgebungsvariable mit diesem Geheimnis; BENUTZER:PASSWORT bei basic.</translation>
    </message>
    <message>
        <source>File whose first line is that secret.</source>
        <translation>Datei, deren erste Zeile dieses Geheimnis ist.</translation>
    </message>
    <message>
        <source>Capture only below this path, or auto for one that nobody can guess; the rest is answered 404.</source>
        <translation>Nur unter diesem Pfad aufzeichnen, oder auto für einen, den niemand erraten kann; alles andere wird mit 404 beantwortet.</translation>
    </message>
    <message>
        <source>Record what is answered 404 as well.</source>
        <translation>Auch aufzeichnen, was mit 404 beantwortet wird.</translation>
    </message>
    <message>
        <source>--allow takes an address or a network, not “%1”.</source>
        <translation>--allow erwartet eine Adresse oder ein Netz, nicht „%1“.</translation>
    </message>
    <message>
        <source>For example 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32.</source>
        <translation>Zum Beispiel 203.0.113.7, 10.0.0.0/8 oder 2001:db8::/32.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::AnnotateText</name>
    <message>
        <source>--%1 and --%2 exclude each other.</source>
        <translation>--%1 und --%2 schließen einander aus.</translation>
    </message>
    <message>
        <source>“%1” is no tag: one has no commas and is not empty.</source>
        <translation>„%1“ ist kein Schlagwort: Es hat keine Kommas und ist nicht leer.</translation>
    </message>
    <message>
        <source>Say what to note, such as --star or --tag urgent.</source>
        <translation>Geben Sie an, was angemerkt werden soll, etwa --star oder --tag eilig.</translation>
    </message>
    <message>
        <source>“%1” is no number of an exchange.</source>
        <translation>„%1“ ist keine Nummer einer Anfrage.</translation>
    </message>
    <message>
        <source>Which exchanges? Give their numbers.</source>
        <translation>Welche Anfragen? Geben Sie ihre Nummern an.</translation>
    </message>
    <message>
        <source>There is no exchange %1.</source>
        <translation>Es gibt keine Anfrage %1.</translation>
    </message>
    <message>
        <source>notes something about exchanges</source>
        <translation>merkt etwas zu Anfragen an</translation>
    </message>
    <message>
        <source>Numbers of exchanges.</source>
        <translation>Nummern von Anfragen.</translation>
    </message>
    <message>
        <source>Star them.</source>
        <translation>Gibt ihnen einen Stern.</translation>
    </message>
    <message>
        <source>Take the star away.</source>
        <translation>Nimmt den Stern weg.</translation>
    </message>
    <message>
        <source>Give them the tag &lt;T&gt;; may be given several times.</source>
        <translation>Gibt ihnen das Schlagwort &lt;T&gt;; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>Take the tag &lt;T&gt; away; may be given several times.</source>
        <translation>Nimmt das Schlagwort &lt;T&gt; weg; darf mehrmals stehen.</translation>
    </message>
    <message>
        <source>Note &lt;TEXT&gt;; an empty one removes the note.</source>
        <translation>Notiert &lt;TEXT&gt;; ein leerer entfernt die Notiz.</translation>
    </message>
    <message>
        <source>Give them the colour &lt;N&gt;, 1 to 8; 0 takes it away.</source>
        <translation>Gibt ihnen die Farbe &lt;N&gt;, 1 bis 8; 0 nimmt sie weg.</translation>
    </message>
    <message>
        <source>Mark them as read.</source>
        <translation>Markiert sie als gelesen.</translation>
    </message>
    <message>
        <source>Mark them as unread.</source>
        <translation>Markiert sie als ungelesen.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ArgumentText</name>
    <message>
        <source>Session file (*.hookbench).</source>
        <translation>Sitzungsdatei (*.hookbench).</translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation>Die Sitzungsdatei fehlt.</translation>
    </message>
    <message>
        <source>Name it behind the verb.</source>
        <translation>Geben Sie sie hinter dem Befehl an.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number of at least %2, not “%3”.</source>
        <translation>--%1 erwartet eine ganze Zahl, die mindestens %2 ist, nicht „%3“.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>„%1“ ist ein Argument zu viel.</translation>
    </message>
    <message>
        <source>Session file; made when it does not exist. Without it a new one in the user&apos;s data folder.</source>
        <translation>Sitzungsdatei; wird angelegt, wenn es sie nicht gibt. Ohne sie eine neue im Datenordner des Benutzers.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::BundleOptionText</name>
    <message>
        <source>A bundle has one passphrase.</source>
        <translation>Ein Paket hat eine einzige Passphrase.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::BundleVerbText</name>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name for the key.</source>
        <translation>Wählen Sie einen anderen Namen für den Schlüssel.</translation>
    </message>
    <message>
        <source>This is the public half, for others. %1 is yours alone.</source>
        <translation>Das ist die öffentliche Hälfte, für andere. %1 gehört Ihnen allein.</translation>
    </message>
    <message>
        <source>Passphrase of the bundle:</source>
        <translation>Passphrase des Pakets:</translation>
    </message>
    <message>
        <source>The same again:</source>
        <translation>Dieselbe noch einmal:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen unterscheiden sich.</translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation>Die Sitzungsdatei fehlt.</translation>
    </message>
    <message>
        <source>--output is missing: the file to write.</source>
        <translation>--output fehlt: die Datei, die geschrieben werden soll.</translation>
    </message>
    <message>
        <source>A bundle is no text for a terminal.</source>
        <translation>Ein Paket ist kein Text für ein Terminal.</translation>
    </message>
    <message>
        <source>Name a file, or use a pipe.</source>
        <translation>Nennen Sie eine Datei, oder verwenden Sie eine Pipe.</translation>
    </message>
    <message>
        <source>packs exchanges into one file for others</source>
        <translation>packt Austausche in eine Datei für andere</translation>
    </message>
    <message>
        <source>Pack only the exchanges that pass.</source>
        <translation>Nur die Austausche packen, die den Filter bestehen.</translation>
    </message>
    <message>
        <source>Encrypt with a passphrase: that of --secret-env or --secret-file, else one that is asked for.</source>
        <translation>Mit einer Passphrase verschlüsseln: der von --secret-env oder --secret-file, sonst wird nach einer gefragt.</translation>
    </message>
    <message>
        <source>Encrypt for this public key, or the one in this file. Repeatable.</source>
        <translation>Für diesen öffentlichen Schlüssel oder den in dieser Datei verschlüsseln. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Sign with the key in this file.</source>
        <translation>Mit dem Schlüssel in dieser Datei signieren.</translation>
    </message>
    <message>
        <source>Make a key instead: write it to &lt;FILE&gt; and print its public half.</source>
        <translation>Stattdessen einen Schlüssel erzeugen: ihn nach &lt;FILE&gt; schreiben und die öffentliche Hälfte ausgeben.</translation>
    </message>
    <message>
        <source>Write to &lt;FILE&gt; (*.hkbundle), whole or not at all; “-” is standard output.</source>
        <translation>Nach &lt;FILE&gt; (*.hkbundle) schreiben, ganz oder gar nicht; „-“ ist die Standardausgabe.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::CertificateText</name>
    <message>
        <source>prints the certificate that clients of --https endpoints have to trust</source>
        <translation>gibt das Zertifikat aus, dem Clients der --https-Endpunkte vertrauen müssen</translation>
    </message>
    <message>
        <source>Write it to this file instead.</source>
        <translation>Stattdessen in diese Datei schreiben.</translation>
    </message>
    <message>
        <source>One JSON object with its name and fingerprint.</source>
        <translation>Ein JSON-Objekt mit Name und Fingerabdruck.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::CheckText</name>
    <message>
        <source>tells whether a session file is sound</source>
        <translation>stellt fest, ob eine Sitzungsdatei unversehrt ist</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::CompactText</name>
    <message>
        <source>removes deleted exchanges for good and makes the file smaller</source>
        <translation>entfernt gelöschte Austausche endgültig und verkleinert die Datei</translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation>Die Sitzungsdatei fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) removed; %1 before, %2 now</source>
        <translation>
            <numerusform>%n Austausch entfernt; vorher %1, jetzt %2</numerusform>
            <numerusform>%n Austausche entfernt; vorher %1, jetzt %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::DiffText</name>
    <message>
        <source>The session file and the numbers of two exchanges are needed.</source>
        <translation>Nötig sind die Sitzungsdatei und die Nummern zweier Austausche.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an exchange.</source>
        <translation>„%1“ ist nicht die Nummer eines Austauschs.</translation>
    </message>
    <message>
        <source>There is no JSON Patch: the bodies are not both JSON.</source>
        <translation>Es gibt keinen JSON Patch: Die Bodys sind nicht beide JSON.</translation>
    </message>
    <message>
        <source>says what differs between two exchanges</source>
        <translation>sagt, worin sich zwei Austausche unterscheiden</translation>
    </message>
    <message>
        <source>Number of the first exchange.</source>
        <translation>Nummer des ersten Austauschs.</translation>
    </message>
    <message>
        <source>Number of the second exchange.</source>
        <translation>Nummer des zweiten Austauschs.</translation>
    </message>
    <message>
        <source>Compare the request or the response alone.</source>
        <translation>Nur die Anfrage oder nur die Antwort vergleichen.</translation>
    </message>
    <message>
        <source>Leave this out: a member&apos;s name, a JSON Pointer (* is any), a JSONPath query, header:NAME, @times or @ids. Repeatable.</source>
        <translation>Dies auslassen: ein Feldname, ein JSON Pointer (* ist jedes), eine JSONPath-Abfrage, header:NAME, @times oder @ids. Mehrmals möglich.</translation>
    </message>
    <message>
        <source>One JSON object with all findings.</source>
        <translation>Ein JSON-Objekt mit allen Befunden.</translation>
    </message>
    <message>
        <source>The JSON Patch (RFC 6902) from the first body to the second; of the requests if --part says nothing else.</source>
        <translation>Der JSON Patch (RFC 6902) vom ersten Body zum zweiten; von den Anfragen, wenn --part nichts anderes sagt.</translation>
    </message>
    <message>
        <source>--part takes request or response, not “%1”.</source>
        <translation>--part nimmt request oder response, nicht „%1“.</translation>
    </message>
    <message>
        <source>--patch and --json exclude each other: --json contains the patch.</source>
        <translation>--patch und --json schließen einander aus: --json enthält den Patch.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ExportOutputText</name>
    <message>
        <source>Standard output could not be written.</source>
        <translation>Die Standardausgabe konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ExportVerbText</name>
    <message>
        <source>--option takes KEY=VALUE, not “%1”.</source>
        <translation>--option nimmt SCHLÜSSEL=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation>Die Sitzungsdatei fehlt.</translation>
    </message>
    <message>
        <source>--format is missing: one of %1.</source>
        <translation>--format fehlt: eines von %1.</translation>
    </message>
    <message>
        <source>writes exchanges in the format of another program</source>
        <translation>schreibt Austausche im Format eines anderen Programms</translation>
    </message>
    <message>
        <source>Export only the exchanges that pass.</source>
        <translation>Nur Austausche exportieren, die den Filter passieren.</translation>
    </message>
    <message>
        <source>The format: %1.</source>
        <translation>Das Format: %1.</translation>
    </message>
    <message>
        <source>An option of the format. Repeatable.</source>
        <translation>Eine Option des Formats. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Take out what is not for others: credentials, keys, tokens, signatures, e-mail addresses, numbers of cards, accounts and phones, names.</source>
        <translation>Herausnehmen, was nicht für andere bestimmt ist: Zugangsdaten, Schlüssel, Tokens, Signaturen, E-Mail-Adressen, Karten-, Konto- und Telefonnummern, Namen.</translation>
    </message>
    <message>
        <source>What becomes of it: mask, remove, or shape for stand-ins of the same form.</source>
        <translation>Was daraus wird: mask (verdecken), remove (entfernen) oder shape (Platzhalter derselben Form).</translation>
    </message>
    <message>
        <source>Take this out, too: name:KEY or pattern:REGEX. Repeatable.</source>
        <translation>Auch dies herausnehmen: name:SCHLÜSSEL oder pattern:REGEX. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Write to &lt;FILE&gt;, whole or not at all; “-” is standard output.</source>
        <translation>In &lt;FILE&gt; schreiben, ganz oder gar nicht; „-“ ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>Sign redacted requests anew, so that they can be checked: with the secret %1 unless --resign-env names another.</source>
        <translation>Geschwärzte Anfragen neu signieren, damit sie geprüft werden können: mit dem Geheimnis %1, wenn --resign-env kein anderes nennt.</translation>
    </message>
    <message>
        <source>The secret to sign with, in this environment variable.</source>
        <translation>Das Geheimnis zum Signieren, in dieser Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>--resign goes with --redact: what was not changed has its signature.</source>
        <translation>--resign gehört zu --redact: Was nicht geändert wurde, hat seine Signatur.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::FilterText</name>
    <message>
        <source>--filter: %1</source>
        <translation>--filter: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ForwardText</name>
    <message>
        <source>--forward-answer takes first, fastest, usual or at-once, not “%1”.</source>
        <translation>--forward-answer nimmt first, fastest, usual oder at-once, nicht „%1“.</translation>
    </message>
    <message>
        <source>--forward-path takes /FROM=/TO, not “%1”.</source>
        <translation>--forward-path nimmt /VON=/NACH, nicht „%1“.</translation>
    </message>
    <message>
        <source>Pass each request on to this target, byte for byte, and answer what it answers; repeatable.</source>
        <translation>Jede Anfrage Byte für Byte an dieses Ziel weiterleiten und antworten, was es antwortet; wiederholbar.</translation>
    </message>
    <message>
        <source>Write Host and path for the target.</source>
        <translation>Host und Pfad für das Ziel schreiben.</translation>
    </message>
    <message>
        <source>Paths that begin with /FROM begin with /TO at the target.</source>
        <translation>Pfade, die mit /VON beginnen, beginnen beim Ziel mit /NACH.</translation>
    </message>
    <message>
        <source>Set this field on the way; repeatable.</source>
        <translation>Dieses Feld unterwegs setzen; wiederholbar.</translation>
    </message>
    <message>
        <source>Leave this field out on the way; repeatable.</source>
        <translation>Dieses Feld unterwegs weglassen; wiederholbar.</translation>
    </message>
    <message>
        <source>Whose answer goes back: that of the first target or of the fastest, the usual one after all have answered, or the usual one at once: then what is passed on is kept and tried until it is taken.</source>
        <translation>Wessen Antwort zurückgeht: die des ersten Ziels oder des schnellsten, die übliche, nachdem alle geantwortet haben, oder die übliche sofort: dann wird aufbewahrt, was weitergeleitet wird, und versucht, bis es angenommen wird.</translation>
    </message>
    <message>
        <source>Wait so long for an answer; 30 if left out.</source>
        <translation>So lange auf eine Antwort warten; ohne Angabe 30.</translation>
    </message>
    <message>
        <source>Do not check the certificates of targets.</source>
        <translation>Die Zertifikate der Ziele nicht prüfen.</translation>
    </message>
    <message>
        <source>Sign anew on the way, as this provider does.</source>
        <translation>Unterwegs neu signieren, wie dieser Anbieter es tut.</translation>
    </message>
    <message>
        <source>What is said of forwarding needs --forward.</source>
        <translation>Angaben zum Weiterleiten brauchen --forward.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::HandshakeText</name>
    <message>
        <source>Answer what this provider asks before it sends events; repeatable. “all”: every provider that needs no secret for it.</source>
        <translation>Beantworten, was dieser Anbieter fragt, bevor er Ereignisse sendet; wiederholbar. „all“: jeder Anbieter, bei dem dafür kein Geheimnis nötig ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ImportVerbText</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n more part(s) could not be read.</source>
        <translation>
            <numerusform>%1: %n weiterer Teil konnte nicht gelesen werden.</numerusform>
            <numerusform>%1: %n weitere Teile konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exchange(s), read as %2
</source>
        <translation>
            <numerusform>%1: %n Austausch, gelesen als %2
</numerusform>
            <numerusform>%1: %n Austausche, gelesen als %2
</numerusform>
        </translation>
    </message>
    <message>
        <source>takes exchanges from files of other programs</source>
        <translation>übernimmt Austausche aus Dateien anderer Programme</translation>
    </message>
    <message>
        <source>Session file (*.hookbench); made if there is none.</source>
        <translation>Sitzungsdatei (*.hookbench); wird angelegt, wenn es sie nicht gibt.</translation>
    </message>
    <message>
        <source>The format of the files: %1. Without it each is recognised by its content.</source>
        <translation>Das Format der Dateien: %1. Ohne diese Angabe wird jede an ihrem Inhalt erkannt.</translation>
    </message>
    <message>
        <source>The session file and at least one file to read are needed.</source>
        <translation>Nötig sind die Sitzungsdatei und mindestens eine Datei zum Lesen.</translation>
    </message>
    <message>
        <source>--format takes one of %1.</source>
        <translation>--format nimmt eines von %1.</translation>
    </message>
    <message>
        <source>Files and folders to read; “-” is standard input.</source>
        <translation>Dateien und Ordner zum Lesen; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Open bundles with the key in this file. Repeatable.</source>
        <translation>Pakete mit dem Schlüssel in dieser Datei öffnen. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Make drafts of the requests instead of exchanges.</source>
        <translation>Aus den Anfragen Entwürfe statt Austausche machen.</translation>
    </message>
    <message>
        <source>Only say what is in the files.</source>
        <translation>Nur sagen, was in den Dateien ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::LimitText</name>
    <message>
        <source>Largest request body to take, such as 10MB.</source>
        <translation>Größter Body, den eine Anfrage haben darf, zum Beispiel 10MB.</translation>
    </message>
    <message>
        <source>What becomes of a larger one: refuse answers 413; drain answers as usual and keeps its beginning.</source>
        <translation>Was mit einem größeren geschieht: refuse antwortet 413; drain antwortet wie sonst und behält seinen Anfang.</translation>
    </message>
    <message>
        <source>Largest request line with its header fields.</source>
        <translation>Größte Anfragezeile mit ihren Kopffeldern.</translation>
    </message>
    <message>
        <source>Most header fields of one request.</source>
        <translation>Meiste Kopffelder einer Anfrage.</translation>
    </message>
    <message>
        <source>Most connections at a time.</source>
        <translation>Meiste Verbindungen zur selben Zeit.</translation>
    </message>
    <message>
        <source>Most connections at a time from one address.</source>
        <translation>Meiste Verbindungen zur selben Zeit von einer Adresse.</translation>
    </message>
    <message>
        <source>Time for a head to come, before it is answered 408.</source>
        <translation>Zeit, in der ein Kopf kommen muss, bevor 408 geantwortet wird.</translation>
    </message>
    <message>
        <source>Time between two requests, before the connection is closed.</source>
        <translation>Zeit zwischen zwei Anfragen, bevor die Verbindung geschlossen wird.</translation>
    </message>
    <message>
        <source>Slowest body to wait for, in bytes a second; 0 waits for any.</source>
        <translation>Langsamster Inhalt, auf den gewartet wird, in Bytes je Sekunde; 0 wartet auf jeden.</translation>
    </message>
    <message>
        <source>Largest session file; above it requests are answered 503. 0 is no limit.</source>
        <translation>Größte Sitzungsdatei; darüber werden Anfragen mit 503 beantwortet. 0 heißt keine Grenze.</translation>
    </message>
    <message>
        <source>--body-overflow takes refuse or drain, not “%1”.</source>
        <translation>--body-overflow erwartet refuse oder drain, nicht „%1“.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ListText</name>
    <message>
        <source>lists what a session holds</source>
        <translation>listet auf, was eine Sitzung enthält</translation>
    </message>
    <message>
        <source>Print at most &lt;N&gt; exchanges.</source>
        <translation>Höchstens &lt;N&gt; Austausche ausgeben.</translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation>Neueste zuerst.</translation>
    </message>
    <message>
        <source>One JSON object a line, without bodies.</source>
        <translation>Ein JSON-Objekt je Zeile, ohne Bodys.</translation>
    </message>
    <message>
        <source>With --json: bodies and raw bytes too, in base64.</source>
        <translation>Mit --json: auch Bodys und Rohdaten, in Base64.</translation>
    </message>
    <message>
        <source>--full goes with --json.</source>
        <translation>--full setzt --json voraus.</translation>
    </message>
    <message>
        <source>Print only the exchanges that pass.</source>
        <translation>Nur die Anfragen ausgeben, die der Filter durchlässt.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ListenRun</name>
    <message>
        <source>Writing works again: requests are recorded.</source>
        <translation>Das Schreiben gelingt wieder: Anfragen werden aufgezeichnet.</translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation>Die Zeit ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 – requests are answered 503 until writing works again.</source>
        <translation>%1 – Anfragen werden mit 503 beantwortet, bis das Schreiben wieder gelingt.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ListenText</name>
    <message>
        <source>For example 8080, 0.0.0.0:8080 or [::1]:8080.</source>
        <translation>Zum Beispiel 8080, 0.0.0.0:8080 oder [::1]:8080.</translation>
    </message>
    <message>
        <source>--timeout takes seconds, not “%1”.</source>
        <translation>--timeout erwartet Sekunden, nicht „%1“.</translation>
    </message>
    <message>
        <source>--durability takes full or normal, not “%1”.</source>
        <translation>--durability erwartet full oder normal, nicht „%1“.</translation>
    </message>
    <message>
        <source>--json and --quiet exclude each other.</source>
        <translation>--json und --quiet schließen einander aus.</translation>
    </message>
    <message>
        <source>captures requests into a session until it is told to end</source>
        <translation>zeichnet Anfragen in einer Sitzung auf, bis es beendet wird</translation>
    </message>
    <message>
        <source>Listen on [ADDRESS:]PORT; repeatable. Port 0 takes a free one.</source>
        <translation>An [ADDRESS:]PORT empfangen; mehrfach möglich. Port 0 nimmt einen freien.</translation>
    </message>
    <message>
        <source>Status to answer.</source>
        <translation>Status der Antwort.</translation>
    </message>
    <message>
        <source>Header field to answer; repeatable.</source>
        <translation>Header-Feld der Antwort; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Body to answer, as text or from a file.</source>
        <translation>Body der Antwort, als Text oder aus einer Datei.</translation>
    </message>
    <message>
        <source>full: answered requests survive a power cut; normal: the end of the program.</source>
        <translation>full: Beantwortete Anfragen überstehen einen Stromausfall; normal: das Ende des Programms.</translation>
    </message>
    <message>
        <source>End after so many seconds, with exit code 1.</source>
        <translation>Nach so vielen Sekunden beenden, mit Exit-Code 1.</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Print only where it listens.</source>
        <translation>Nur ausgeben, wo empfangen wird.</translation>
    </message>
    <message>
        <source>recording into %1</source>
        <translation>zeichnet auf in %1</translation>
    </message>
    <message>
        <source>--%1 takes [ADDRESS:]PORT, not “%2”.</source>
        <translation>--%1 erwartet [ADRESSE:]PORT, nicht „%2“.</translation>
    </message>
    <message>
        <source>--key needs --certificate.</source>
        <translation>--key braucht --certificate.</translation>
    </message>
    <message>
        <source>--client-certificates takes off, asked or required, not “%1”.</source>
        <translation>--client-certificates erwartet off, asked oder required, nicht „%1“.</translation>
    </message>
    <message>
        <source>Print and count only the exchanges that pass; all are stored.</source>
        <translation>Nur ausgeben und zählen, was der Filter durchlässt; gespeichert wird alles.</translation>
    </message>
    <message>
        <source>The same with TLS.</source>
        <translation>Dasselbe mit TLS.</translation>
    </message>
    <message>
        <source>Certificate for --https: PEM, or PKCS#12 (.p12, .pfx). Without it one of this computer&apos;s own authority.</source>
        <translation>Zertifikat für --https: PEM oder PKCS#12 (.p12, .pfx). Ohne Angabe eines der eigenen Zertifizierungsstelle dieses Rechners.</translation>
    </message>
    <message>
        <source>Its private key in PEM, if that is not in the same file.</source>
        <translation>Sein privater Schlüssel in PEM, falls er nicht in derselben Datei steht.</translation>
    </message>
    <message>
        <source>Environment variable with the passphrase of the key.</source>
        <translation>Umgebungsvariable mit dem Kennwort des Schlüssels.</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase of the key.</source>
        <translation>Datei, deren erste Zeile das Kennwort des Schlüssels ist.</translation>
    </message>
    <message>
        <source>Whether clients show certificates (mTLS).</source>
        <translation>Ob Clients Zertifikate zeigen (mTLS).</translation>
    </message>
    <message>
        <source>Authorities that client certificates must lead to, in PEM.</source>
        <translation>Zertifizierungsstellen in PEM, zu denen Client-Zertifikate führen müssen.</translation>
    </message>
    <message>
        <source>Speak HTTP/1.1 only.</source>
        <translation>Nur HTTP/1.1 sprechen.</translation>
    </message>
    <message>
        <source>End after N exchanges that pass the filter.</source>
        <translation>Nach N Anfragen enden, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>%1 can be reached from other computers: whoever reaches it may fill the session. --allow, --guard and --unique-path keep strangers out.</source>
        <translation>%1 ist von anderen Rechnern aus erreichbar: wer es erreicht, kann die Sitzung füllen. --allow, --guard und --unique-path halten Fremde fern.</translation>
    </message>
    <message>
        <source>Answer by the rules in this file, see the manual.</source>
        <translation>Nach den Regeln in dieser Datei antworten, siehe Handbuch.</translation>
    </message>
    <message>
        <source>Let pages of this origin, or of every one, use the endpoints from a browser; repeatable.</source>
        <translation>Seiten dieses Ursprungs, oder jedes, die Endpunkte aus einem Browser benutzen lassen; wiederholbar.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::MergeText</name>
    <message>
        <source>appends the exchanges of sessions to another</source>
        <translation>hängt die Austausche von Sitzungen an eine andere an</translation>
    </message>
    <message>
        <source>Session that gets them; made if there is none.</source>
        <translation>Sitzung, die sie bekommt; wird angelegt, wenn es sie nicht gibt.</translation>
    </message>
    <message>
        <source>Sessions to append; they are only read.</source>
        <translation>Anzuhängende Sitzungen; sie werden nur gelesen.</translation>
    </message>
    <message>
        <source>The session and at least one to append to it are needed.</source>
        <translation>Nötig sind die Sitzung und mindestens eine, die angehängt wird.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exchange(s) appended
</source>
        <translation>
            <numerusform>%1: %n Austausch angehängt
</numerusform>
            <numerusform>%1: %n Austausche angehängt
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::OpenVerbText</name>
    <message>
        <source>Passphrase of the bundle:</source>
        <translation>Passphrase des Pakets:</translation>
    </message>
    <message>
        <source>makes a session of a bundle</source>
        <translation>macht aus einem Paket eine Sitzung</translation>
    </message>
    <message>
        <source>Bundle (*.hkbundle); “-” is standard input.</source>
        <translation>Paket (*.hkbundle); „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Open it with the key in this file. Repeatable.</source>
        <translation>Es mit dem Schlüssel in dieser Datei öffnen. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>Refuse it unless this public key, or the one in this file, signed it.</source>
        <translation>Es ablehnen, wenn es nicht mit diesem öffentlichen Schlüssel oder dem in dieser Datei signiert wurde.</translation>
    </message>
    <message>
        <source>The session to make; without it one beside the bundle.</source>
        <translation>Die Sitzung, die entsteht; ohne Angabe eine neben dem Paket.</translation>
    </message>
    <message>
        <source>The bundle is missing.</source>
        <translation>Das Paket fehlt.</translation>
    </message>
    <message>
        <source>--output is missing: the session to make of standard input.</source>
        <translation>--output fehlt: die Sitzung, die aus der Standardeingabe entstehen soll.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exchange(s)
</source>
        <translation>
            <numerusform>%1: %n Austausch
</numerusform>
            <numerusform>%1: %n Austausche
</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody signed it.</source>
        <translation>Niemand hat es signiert.</translation>
    </message>
    <message>
        <source>It was signed by the key %1.</source>
        <translation>Es wurde mit dem Schlüssel %1 signiert.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::OptionText</name>
    <message>
        <source>--%1 takes %2 to %3.</source>
        <translation>--%1 erwartet %2 bis %3.</translation>
    </message>
    <message>
        <source>--%1 takes a size, not “%2”.</source>
        <translation>--%1 erwartet eine Größe, nicht „%2“.</translation>
    </message>
    <message>
        <source>Write for example 500k, 10MB or 2GB.</source>
        <translation>Schreiben Sie zum Beispiel 500k, 10MB oder 2GB.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number, not “%2”.</source>
        <translation>--%1 erwartet eine ganze Zahl, nicht „%2“.</translation>
    </message>
    <message>
        <source>--%1 takes %2 to %3 seconds, not “%4”.</source>
        <translation>--%1 erwartet %2 bis %3 Sekunden, nicht „%4“.</translation>
    </message>
    <message>
        <source>--%1 and --%2 exclude each other.</source>
        <translation>--%1 und --%2 schließen einander aus.</translation>
    </message>
    <message>
        <source>There is no environment variable “%1”.</source>
        <translation>Es gibt keine Umgebungsvariable „%1“.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::OutputText</name>
    <message>
        <source>nothing differs</source>
        <translation>keine Unterschiede</translation>
    </message>
    <message>
        <source>only the first is there</source>
        <translation>nur die erste ist da</translation>
    </message>
    <message>
        <source>only the second is there</source>
        <translation>nur die zweite ist da</translation>
    </message>
    <message>
        <source>header %1</source>
        <translation>Header %1</translation>
    </message>
    <message>
        <source>trailer %1</source>
        <translation>Trailer %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… (%n byte(s) in all)</source>
        <translation>
            <numerusform>… (%n Byte insgesamt)</numerusform>
            <numerusform>… (%n Bytes insgesamt)</numerusform>
        </translation>
    </message>
    <message>
        <source>body from byte %1, %2 bytes instead of %3</source>
        <translation>Body ab Byte %1, %2 Bytes statt %3</translation>
    </message>
    <message>
        <source>(all of it)</source>
        <translation>(alles)</translation>
    </message>
    <message>
        <source>body %1: moved to %2</source>
        <translation>Body %1: verschoben nach %2</translation>
    </message>
    <message>
        <source>body %1</source>
        <translation>Body %1</translation>
    </message>
    <message>
        <source>body line %1</source>
        <translation>Body, Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… und %n weitere Zeile</numerusform>
            <numerusform>… und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>(the line above has no end)</source>
        <translation>(die Zeile darüber hat kein Zeilenende)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ProfileVerbText</name>
    <message>
        <source>%1: %2 in %3</source>
        <translation>%1: %2 in %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln Versuch</numerusform>
            <numerusform>%Ln Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>tells how senders try again</source>
        <translation>sagt, wie Absender es noch einmal versuchen</translation>
    </message>
    <message>
        <source>Look only at the exchanges that pass.</source>
        <translation>Nur die passenden Austausche betrachten.</translation>
    </message>
    <message>
        <source>One JSON object a line for each sender.</source>
        <translation>Ein JSON-Objekt je Zeile für jeden Absender.</translation>
    </message>
    <message>
        <source>There is no captured request among them.</source>
        <translation>Keine empfangene Anfrage ist darunter.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::PromptText</name>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask on.</source>
        <translation>Eine Passphrase wird gebraucht, und es gibt kein Terminal, um danach zu fragen.</translation>
    </message>
    <message>
        <source>Give it by --secret-env or --secret-file.</source>
        <translation>Geben Sie sie mit --secret-env oder --secret-file an.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>Das Kennwort ist leer.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ReplayText</name>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
    <message>
        <source>%1 of %2 sent, %3 answered well, %4 failed</source>
        <translation>%1 von %2 gesendet, %3 gut beantwortet, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>“%1” is not the number of an exchange.</source>
        <translation>„%1“ ist nicht die Nummer eines Austauschs.</translation>
    </message>
    <message>
        <source>Name the exchanges by their numbers, or by --filter.</source>
        <translation>Nennen Sie die Austausche mit ihren Nummern oder mit --filter.</translation>
    </message>
    <message>
        <source>--%1 takes a number above 0, not “%2”.</source>
        <translation>--%1 erwartet eine Zahl über 0, nicht „%2“.</translation>
    </message>
    <message>
        <source>--rate, --speed and --fastest exclude each other.</source>
        <translation>--rate, --speed und --fastest schließen einander aus.</translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation>Die Sitzungsdatei fehlt.</translation>
    </message>
    <message>
        <source>--to is missing: where to send the requests.</source>
        <translation>--to fehlt: wohin die Anfragen gesendet werden.</translation>
    </message>
    <message>
        <source>sends captured requests again and compares the answers</source>
        <translation>sendet empfangene Anfragen noch einmal und vergleicht die Antworten</translation>
    </message>
    <message>
        <source>Numbers of exchanges, in the order of sending.</source>
        <translation>Nummern der Austausche in der Reihenfolge des Sendens.</translation>
    </message>
    <message>
        <source>Send all captured requests that pass, in their order.</source>
        <translation>Alle empfangenen Anfragen, die der Filter durchlässt, in ihrer Reihenfolge senden.</translation>
    </message>
    <message>
        <source>Where to send them; repeatable. A path in it goes in front of the request&apos;s.</source>
        <translation>Wohin gesendet wird; mehrfach möglich. Ein Pfad darin wird dem der Anfrage vorangestellt.</translation>
    </message>
    <message>
        <source>Keep the gaps in which they came, X times as fast; 1 if nothing is said.</source>
        <translation>Die Abstände beibehalten, in denen sie kamen, X-mal so schnell; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>Send N a second instead.</source>
        <translation>Stattdessen N pro Sekunde senden.</translation>
    </message>
    <message>
        <source>Send as fast as they are answered instead.</source>
        <translation>Stattdessen so schnell senden, wie sie beantwortet werden.</translation>
    </message>
    <message>
        <source>At most N under way at once; 1000 if left out, 16 with --fastest.</source>
        <translation>Höchstens N gleichzeitig unterwegs; ohne Angabe 1000, mit --fastest 16.</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Sign anew as this provider does, with the time of sending.</source>
        <translation>Neu signieren, wie dieser Anbieter es tut, mit der Zeit des Sendens.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ReportText</name>
    <message numerus="yes">
        <source>(%n byte(s))</source>
        <translation>
            <numerusform>(%n Byte)</numerusform>
            <numerusform>(%n Bytes)</numerusform>
        </translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>may be from</source>
        <translation>vielleicht von</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>Vielleicht: %1</translation>
    </message>
    <message>
        <source>No explanation found.</source>
        <translation>Keine Erklärung gefunden.</translation>
    </message>
    <message>
        <source>At byte %1 of what is signed:</source>
        <translation>An Byte %1 dessen, was signiert ist:</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>hier: %1</translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation>signiert: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::RetentionText</name>
    <message>
        <source>Let go of exchanges that are older; 0 keeps them.</source>
        <translation>Ältere Austausche entfernen; 0 behält sie.</translation>
    </message>
    <message>
        <source>Keep so many of the newest exchanges; 0 keeps all.</source>
        <translation>So viele der neuesten Austausche behalten; 0 behält alle.</translation>
    </message>
    <message>
        <source>Let go of the oldest while the session takes more on the disk; 0 is no limit.</source>
        <translation>Die ältesten entfernen, solange die Sitzung mehr Platz belegt; 0 heißt keine Grenze.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::RetentionVerbText</name>
    <message>
        <source>everything is kept</source>
        <translation>alles bleibt erhalten</translation>
    </message>
    <message numerus="yes">
        <source>let go after %n day(s)</source>
        <translation>
            <numerusform>entfernt nach %n Tag</numerusform>
            <numerusform>entfernt nach %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %1 are kept</source>
        <translation>die neuesten %1 bleiben erhalten</translation>
    </message>
    <message>
        <source>at most %1 on the disk</source>
        <translation>höchstens %1 auf der Platte</translation>
    </message>
    <message>
        <source>shows or sets what a session lets go by itself</source>
        <translation>zeigt oder legt fest, was eine Sitzung von selbst entfernt</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::RetryText</name>
    <message>
        <source>“%1” is no schedule that is known.</source>
        <translation>„%1“ ist kein bekannter Zeitplan.</translation>
    </message>
    <message>
        <source>There are: fixed, linear, exponential, %1.</source>
        <translation>Es gibt: fixed, linear, exponential, %1.</translation>
    </message>
    <message>
        <source>--retry-jitter takes none, full or equal, not “%1”.</source>
        <translation>--retry-jitter erwartet none, full oder equal, nicht „%1“.</translation>
    </message>
    <message>
        <source>After a failure try again up to N times.</source>
        <translation>Nach einem Fehlschlag bis zu N-mal wiederholen.</translation>
    </message>
    <message>
        <source>When: fixed, linear, exponential (if nothing is said), or as a provider does.</source>
        <translation>Wann: fixed, linear, exponential (ohne Angabe) oder wie ein Anbieter.</translation>
    </message>
    <message>
        <source>Seconds before the second attempt; 1 if left out.</source>
        <translation>Sekunden vor dem zweiten Versuch; ohne Angabe 1.</translation>
    </message>
    <message>
        <source>How delays are varied: full from 0, equal from half.</source>
        <translation>Wie Wartezeiten schwanken: full ab 0, equal ab der Hälfte.</translation>
    </message>
    <message>
        <source>Say with --retry how often to try again.</source>
        <translation>Geben Sie mit --retry an, wie oft wiederholt wird.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::RulesText</name>
    <message>
        <source>--cors takes an origin or *, not “%1”.</source>
        <translation>--cors verlangt einen Ursprung oder *, nicht „%1“.</translation>
    </message>
    <message>
        <source>For example https://app.example or http://localhost:3000.</source>
        <translation>Zum Beispiel https://app.example oder http://localhost:3000.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::RunText</name>
    <message>
        <source>Usage: hookbench [SESSION]            opens the window
       hookbench VERB [ARGUMENTS...]   works on the terminal

Verbs:
</source>
        <translation>Aufruf: hookbench [SITZUNG]               öffnet das Fenster
        hookbench BEFEHL [ARGUMENTE...]   arbeitet im Terminal

Befehle:
</translation>
    </message>
    <message>
        <source>
“hookbench VERB --help” explains a verb.
</source>
        <translation>
„hookbench BEFEHL --help“ erklärt einen Befehl.
</translation>
    </message>
    <message>
        <source>%1. “hookbench %2 --help” lists the options.</source>
        <translation>%1. „hookbench %2 --help“ listet die Optionen auf.</translation>
    </message>
    <message>
        <source>Standard output could not be written.</source>
        <translation>Die Standardausgabe konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” is neither a verb nor a session file. “hookbench --help” lists the verbs.</source>
        <translation>„%1“ ist weder ein Befehl noch eine Sitzungsdatei. „hookbench --help“ nennt die Befehle.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SalvageText</name>
    <message>
        <source>saves what can be read of a broken session into a new one</source>
        <translation>rettet, was von einer beschädigten Sitzung lesbar ist, in eine neue</translation>
    </message>
    <message>
        <source>The broken session; it is not changed.</source>
        <translation>Die beschädigte Sitzung; sie wird nicht verändert.</translation>
    </message>
    <message>
        <source>The session to make.</source>
        <translation>Die Sitzung, die angelegt wird.</translation>
    </message>
    <message>
        <source>The broken session and a name for the new one are needed.</source>
        <translation>Nötig sind die beschädigte Sitzung und ein Name für die neue.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) saved</source>
        <translation>
            <numerusform>%n Austausch gerettet</numerusform>
            <numerusform>%n Austausche gerettet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) could not be read</source>
        <translation>
            <numerusform>%n Austausch konnte nicht gelesen werden</numerusform>
            <numerusform>%n Austausche konnten nicht gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) saved without the end of a body</source>
        <translation>
            <numerusform>%n Austausch ohne das Ende eines Bodys gerettet</numerusform>
            <numerusform>%n Austausche ohne das Ende eines Bodys gerettet</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was lost</source>
        <translation>nichts ging verloren</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SchemaText</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a schema may be.</source>
        <translation>%1 ist größer, als ein Schema sein darf.</translation>
    </message>
    <message>
        <source>No schema is attached in this session.</source>
        <translation>In dieser Sitzung ist kein Schema angehängt.</translation>
    </message>
    <message>
        <source>Name one by --schema FILE, or attach one.</source>
        <translation>Nennen Sie eines mit --schema DATEI oder hängen Sie eines an.</translation>
    </message>
    <message>
        <source>(all of it)</source>
        <translation>(alles)</translation>
    </message>
    <message numerus="yes">
        <source>%n body(s) were looked at.</source>
        <translation>
            <numerusform>%n Body wurde angesehen.</numerusform>
            <numerusform>%n Bodys wurden angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these requests has a body that is JSON.</source>
        <translation>Keine dieser Anfragen hat einen Body, der JSON ist.</translation>
    </message>
    <message>
        <source>attach needs --schema FILE and --path PATH or --event EVENT.</source>
        <translation>attach braucht --schema DATEI und --path PFAD oder --event EREIGNIS.</translation>
    </message>
    <message>
        <source>No schema is attached for that path and event.</source>
        <translation>Für diesen Pfad und dieses Ereignis ist kein Schema angehängt.</translation>
    </message>
    <message>
        <source>attached: path “%1”, event “%2”</source>
        <translation>angehängt: Pfad „%1“, Ereignis „%2“</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SchemaVerbText</name>
    <message>
        <source>infers JSON Schemas and checks bodies against them</source>
        <translation>leitet JSON-Schemas ab und prüft Bodys damit</translation>
    </message>
    <message>
        <source>What to do: %1.</source>
        <translation>Was zu tun ist: %1.</translation>
    </message>
    <message>
        <source>Numbers of exchanges; all without.</source>
        <translation>Nummern von Austauschen; ohne sie alle.</translation>
    </message>
    <message>
        <source>Only the exchanges that pass.</source>
        <translation>Nur die Austausche, die den Filter passieren.</translation>
    </message>
    <message>
        <source>The schema to check against, or to attach; what is attached without.</source>
        <translation>Das Schema, mit dem geprüft oder das angehängt wird; ohne es gilt, was angehängt ist.</translation>
    </message>
    <message>
        <source>With attach and export: for requests of this path.</source>
        <translation>Mit attach und export: für Anfragen dieses Pfads.</translation>
    </message>
    <message>
        <source>With attach and export: for requests of this event.</source>
        <translation>Mit attach und export: für Anfragen dieses Ereignisses.</translation>
    </message>
    <message>
        <source>With infer: without the least and largest numbers that came.</source>
        <translation>Mit infer: ohne die kleinsten und größten Zahlen, die kamen.</translation>
    </message>
    <message>
        <source>One JSON object a line for each finding.</source>
        <translation>Ein JSON-Objekt je Zeile für jeden Befund.</translation>
    </message>
    <message>
        <source>The session file and what to do are needed: %1.</source>
        <translation>Nötig sind die Sitzungsdatei und was zu tun ist: %1.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ ist nichts von %2.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an exchange.</source>
        <translation>„%1“ ist nicht die Nummer eines Austauschs.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SecretText</name>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>Take a secret or key from this environment variable; repeatable.</source>
        <translation>Ein Geheimnis oder einen Schlüssel aus dieser Umgebungsvariable nehmen; wiederholbar.</translation>
    </message>
    <message>
        <source>Take a secret or key from this file; repeatable.</source>
        <translation>Ein Geheimnis oder einen Schlüssel aus dieser Datei nehmen; wiederholbar.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SecretVerbText</name>
    <message>
        <source>--mode takes any, test or live, not “%1”.</source>
        <translation>--mode nimmt any, test oder live, nicht „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no provider that is known.</source>
        <translation>„%1“ ist kein bekannter Anbieter.</translation>
    </message>
    <message>
        <source>One secret is stored at a time.</source>
        <translation>Es wird ein Geheimnis auf einmal hinterlegt.</translation>
    </message>
    <message>
        <source>Secret: </source>
        <translation>Geheimnis: </translation>
    </message>
    <message>
        <source>The secret is too long: more than %1 bytes.</source>
        <translation>Das Geheimnis ist zu lang: mehr als %1 Bytes.</translation>
    </message>
    <message numerus="yes">
        <source>(%n value(s) before)</source>
        <translation>
            <numerusform>(%n früherer Wert)</numerusform>
            <numerusform>(%n frühere Werte)</numerusform>
        </translation>
    </message>
    <message>
        <source>stores secrets in the keychain or an encrypted file</source>
        <translation>bewahrt Geheimnisse im Schlüsselbund oder in einer verschlüsselten Datei auf</translation>
    </message>
    <message>
        <source>add NAME, list, rotate NAME, remove NAME: what to do. The secret itself is read from standard input, a variable or a file.</source>
        <translation>add NAME, list, rotate NAME, remove NAME: was zu tun ist. Das Geheimnis selbst wird von der Standardeingabe, aus einer Variablen oder aus einer Datei gelesen.</translation>
    </message>
    <message>
        <source>Name of the secret.</source>
        <translation>Name des Geheimnisses.</translation>
    </message>
    <message>
        <source>A few words for people.</source>
        <translation>Ein paar Worte für Menschen.</translation>
    </message>
    <message>
        <source>Whose signatures it checks, such as github.</source>
        <translation>Wessen Signaturen es prüft, etwa github.</translation>
    </message>
    <message>
        <source>Only at the endpoint with this URL.</source>
        <translation>Nur am Endpunkt mit dieser URL.</translation>
    </message>
    <message>
        <source>Only for requests to this path and below it.</source>
        <translation>Nur für Anfragen an diesen Pfad und darunter.</translation>
    </message>
    <message>
        <source>Whether it is of the provider&apos;s test or live mode.</source>
        <translation>Ob es zum Test- oder Live-Modus des Anbieters gehört.</translation>
    </message>
    <message>
        <source>With rotate: do not try the value before any more.</source>
        <translation>Mit rotate: den bisherigen Wert nicht mehr versuchen.</translation>
    </message>
    <message>
        <source>With list: one JSON object a line.</source>
        <translation>Mit list: ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>“%1” is kept in %2.</source>
        <translation>„%1“ liegt in %2.</translation>
    </message>
    <message>
        <source>An action is needed: add NAME, list, rotate NAME or remove NAME.</source>
        <translation>Eine Handlung fehlt: add NAME, list, rotate NAME oder remove NAME.</translation>
    </message>
    <message>
        <source>“%1” is no action: add, list, rotate or remove.</source>
        <translation>„%1“ ist keine Handlung: add, list, rotate oder remove.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SendRun</name>
    <message>
        <source>attempt %1 at %2</source>
        <translation>Versuch %1 um %2</translation>
    </message>
    <message>
        <source>Nothing is pending.</source>
        <translation>Nichts steht aus.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SendText</name>
    <message>
        <source>-d may be given once.</source>
        <translation>-d kann nur einmal angegeben werden.</translation>
    </message>
    <message>
        <source>body</source>
        <translation>body</translation>
    </message>
    <message>
        <source>--http1.0, --http1.1, --http2 and --raw exclude each other.</source>
        <translation>--http1.0, --http1.1, --http2 und --raw schließen einander aus.</translation>
    </message>
    <message>
        <source>With --raw the whole message stands in -d.</source>
        <translation>Mit --raw steht die ganze Nachricht in -d.</translation>
    </message>
    <message>
        <source>--raw needs the bytes to send, by -d.</source>
        <translation>--raw braucht die zu sendenden Bytes, mit -d.</translation>
    </message>
    <message>
        <source>“%1” is no method.</source>
        <translation>„%1“ ist keine Methode.</translation>
    </message>
    <message>
        <source>Method; GET if left out, POST with a body.</source>
        <translation>Methode; ohne Angabe GET, mit Inhalt POST.</translation>
    </message>
    <message>
        <source>Header field; repeatable. “Name:” leaves out one that is added otherwise.</source>
        <translation>Kopfzeile; mehrfach möglich. „Name:“ lässt eine weg, die sonst ergänzt wird.</translation>
    </message>
    <message>
        <source>Body, as text or from a file.</source>
        <translation>Inhalt, als Text oder aus einer Datei.</translation>
    </message>
    <message>
        <source>Speak HTTP/1.0.</source>
        <translation>HTTP/1.0 sprechen.</translation>
    </message>
    <message>
        <source>Speak HTTP/1.1; what is done if nothing is said.</source>
        <translation>HTTP/1.1 sprechen; so auch ohne Angabe.</translation>
    </message>
    <message>
        <source>Speak HTTP/2: by ALPN over TLS, with prior knowledge without.</source>
        <translation>HTTP/2 sprechen: über TLS durch ALPN, ohne TLS sofort.</translation>
    </message>
    <message>
        <source>Send the bytes of -d as they are and take whatever comes back.</source>
        <translation>Die Bytes von -d senden, wie sie sind, und annehmen, was zurückkommt.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>End a request that is not over after so many seconds.</source>
        <translation>Eine Anfrage beenden, die nach so vielen Sekunden nicht vorbei ist.</translation>
    </message>
    <message>
        <source>Seconds that a connection may take; 30 if left out.</source>
        <translation>Sekunden, die eine Verbindung dauern darf; ohne Angabe 30.</translation>
    </message>
    <message>
        <source>Seconds that the server may say nothing; 60 if left out.</source>
        <translation>Sekunden, die der Server schweigen darf; ohne Angabe 60.</translation>
    </message>
    <message>
        <source>Accept every certificate of the server.</source>
        <translation>Jedes Zertifikat des Servers annehmen.</translation>
    </message>
    <message>
        <source>Authorities to trust instead of the system&apos;s, in PEM.</source>
        <translation>Zertifizierungsstellen, denen statt denen des Systems vertraut wird, in PEM.</translation>
    </message>
    <message>
        <source>Client certificate: PEM, or PKCS#12 (.p12, .pfx).</source>
        <translation>Client-Zertifikat: PEM oder PKCS#12 (.p12, .pfx).</translation>
    </message>
    <message>
        <source>Its private key in PEM, if that is not in the same file.</source>
        <translation>Sein privater Schlüssel in PEM, falls er nicht in derselben Datei steht.</translation>
    </message>
    <message>
        <source>Environment variable with the passphrase of the key.</source>
        <translation>Umgebungsvariable mit dem Kennwort des Schlüssels.</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase of the key.</source>
        <translation>Datei, deren erste Zeile das Kennwort des Schlüssels ist.</translation>
    </message>
    <message>
        <source>Connect there; names and certificates stay the URL&apos;s.</source>
        <translation>Dorthin verbinden; Namen und Zertifikate bleiben die der URL.</translation>
    </message>
    <message>
        <source>Go through this proxy, in a tunnel; none is taken from the environment.</source>
        <translation>Durch diesen Proxy, in einem Tunnel; aus der Umgebung wird keiner genommen.</translation>
    </message>
    <message>
        <source>Follow so many redirects; none if left out.</source>
        <translation>So vielen Weiterleitungen folgen; ohne Angabe keiner.</translation>
    </message>
    <message>
        <source>--%1 needs --repeat or --for.</source>
        <translation>--%1 braucht --repeat oder --for.</translation>
    </message>
    <message>
        <source>Retries and --repeat exclude each other.</source>
        <translation>Wiederholungen und --repeat schließen einander aus.</translation>
    </message>
    <message>
        <source>--rate takes a number a second, not “%1”.</source>
        <translation>--rate erwartet eine Zahl pro Sekunde, nicht „%1“.</translation>
    </message>
    <message>
        <source>Raw bytes cannot be signed.</source>
        <translation>Rohe Bytes können nicht signiert werden.</translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation>Die Sitzungsdatei fehlt.</translation>
    </message>
    <message>
        <source>The URL to send to is missing.</source>
        <translation>Die URL fehlt, an die gesendet wird.</translation>
    </message>
    <message>
        <source>sends a request and records it with what comes back</source>
        <translation>sendet eine Anfrage und zeichnet sie mit der Antwort auf</translation>
    </message>
    <message>
        <source>Where to send it: http or https.</source>
        <translation>Wohin gesendet wird: http oder https.</translation>
    </message>
    <message>
        <source>Sign as this provider does, with the time of sending.</source>
        <translation>Signieren, wie dieser Anbieter es tut, mit der Zeit des Sendens.</translation>
    </message>
    <message>
        <source>Go on with the retries that are pending in SESSION; no URL.</source>
        <translation>Die Wiederholungen fortsetzen, die in SESSION ausstehen; ohne URL.</translation>
    </message>
    <message>
        <source>Send it N times, and report.</source>
        <translation>N-mal senden und berichten.</translation>
    </message>
    <message>
        <source>Send it again and again for so many seconds, and report.</source>
        <translation>So viele Sekunden lang immer wieder senden und berichten.</translation>
    </message>
    <message>
        <source>So many a second; as fast as they are answered if left out.</source>
        <translation>So viele pro Sekunde; ohne Angabe so schnell, wie sie beantwortet werden.</translation>
    </message>
    <message>
        <source>At most N under way at once; 1 if left out, 1000 with --rate.</source>
        <translation>Höchstens N gleichzeitig unterwegs; ohne Angabe 1, mit --rate 1000.</translation>
    </message>
    <message>
        <source>Makes a run with random values repeatable.</source>
        <translation>Macht einen Lauf mit zufälligen Werten wiederholbar.</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>recording into %1</source>
        <translation>zeichnet auf in %1</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SessionTask</name>
    <message>
        <source>Send from there, or take a copy and work on that: hookbench export %1 --format session --output copy.hookbench</source>
        <translation>Senden Sie von dort aus, oder arbeiten Sie mit einer Kopie: hookbench export %1 --format session --output copy.hookbench</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ShowText</name>
    <message numerus="yes">
        <source>Body: %n byte(s); “--part body” prints them.</source>
        <translation>
            <numerusform>Body: %n Byte; „--part body“ gibt es aus.</numerusform>
            <numerusform>Body: %n Bytes; „--part body“ gibt sie aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>shows one exchange, or a part of it to the byte</source>
        <translation>zeigt einen Austausch oder einen Teil davon, bytegenau</translation>
    </message>
    <message>
        <source>Number of the exchange.</source>
        <translation>Nummer des Austauschs.</translation>
    </message>
    <message>
        <source>What to show: %1.</source>
        <translation>Was gezeigt wird: %1.</translation>
    </message>
    <message>
        <source>--part takes one of %1, not “%2”.</source>
        <translation>--part erwartet eines von %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an exchange.</source>
        <translation>„%1“ ist nicht die Nummer eines Austauschs.</translation>
    </message>
    <message>
        <source>The session file and the number of an exchange are needed.</source>
        <translation>Die Sitzungsdatei und die Nummer eines Austauschs sind erforderlich.</translation>
    </message>
    <message>
        <source>%1 of %2 bytes of it are kept.</source>
        <translation>Davon sind %1 von %2 Bytes aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 At byte %2 of the body as it came.</source>
        <comment>reason, place</comment>
        <translation>%1 Bei Byte %2 des Bodys, wie er ankam.</translation>
    </message>
    <message>
        <source>The request as code that sends it, or as text: %1.</source>
        <translation>Die Anfrage als Code, der sie sendet, oder als Text: %1.</translation>
    </message>
    <message>
        <source>With “--part body”: undo its content-codings, as gzip.</source>
        <translation>Mit „--part body“: seine Inhaltskodierungen wie gzip auflösen.</translation>
    </message>
    <message>
        <source>--as takes one of %1, not “%2”.</source>
        <translation>--as nimmt eines von %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>--as and --part exclude each other.</source>
        <translation>--as und --part schließen einander aus.</translation>
    </message>
    <message>
        <source>--decoded is for “--part body” alone.</source>
        <translation>--decoded gilt nur für „--part body“.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SignText</name>
    <message>
        <source>“%1” is no URL with http or https.</source>
        <translation>„%1“ ist keine URL mit http oder https.</translation>
    </message>
    <message>
        <source>“%1” is no method.</source>
        <translation>„%1“ ist keine Methode.</translation>
    </message>
    <message>
        <source>Signing changed the body: --whole prints it.</source>
        <translation>Das Signieren hat den Body geändert: --whole gibt ihn aus.</translation>
    </message>
    <message>
        <source>The signature is in the URL: --whole prints the request.</source>
        <translation>Die Signatur steht in der URL: --whole gibt die Anfrage aus.</translation>
    </message>
    <message>
        <source>prints the header fields that sign a request as a provider does</source>
        <translation>gibt die Header-Felder aus, die eine Anfrage so signieren, wie ein Anbieter es tut</translation>
    </message>
    <message>
        <source>Where it will be sent, for schemes that sign the URL.</source>
        <translation>Wohin gesendet werden soll, für Verfahren, die die URL signieren.</translation>
    </message>
    <message>
        <source>Method; POST if left out.</source>
        <translation>Methode; ohne Angabe POST.</translation>
    </message>
    <message>
        <source>Header field that the request has, for schemes that sign some; repeatable.</source>
        <translation>Header-Feld, das die Anfrage hat, für Verfahren, die welche signieren; wiederholbar.</translation>
    </message>
    <message>
        <source>Body, as text or from a file.</source>
        <translation>Inhalt, als Text oder aus einer Datei.</translation>
    </message>
    <message>
        <source>Print the whole request, to the byte.</source>
        <translation>Die ganze Anfrage ausgeben, Byte für Byte.</translation>
    </message>
    <message>
        <source>One JSON object, the body in base64.</source>
        <translation>Ein JSON-Objekt, der Body in Base64.</translation>
    </message>
    <message>
        <source>Sign as this provider does.</source>
        <translation>So signieren, wie dieser Anbieter es tut.</translation>
    </message>
    <message>
        <source>--scheme is missing.</source>
        <translation>--scheme fehlt.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SignatureText</name>
    <message>
        <source>Check signatures by this provider&apos;s scheme; auto: by that of who is recognised.</source>
        <translation>Signaturen nach dem Schema dieses Anbieters prüfen; auto: nach dem des erkannten.</translation>
    </message>
    <message>
        <source>Answer 401 to a request whose signature is not valid. It is recorded.</source>
        <translation>Anfragen mit ungültiger Signatur mit 401 beantworten. Sie werden aufgezeichnet.</translation>
    </message>
    <message>
        <source>“%1” is no scheme that is known.</source>
        <translation>„%1“ ist kein bekanntes Schema.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SigningText</name>
    <message>
        <source>--parameter takes NAME=VALUE, not “%1”.</source>
        <translation>--parameter erwartet NAME=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>A fact that the scheme needs, such as webhook-id=8PT...; repeatable.</source>
        <translation>Eine Angabe, die das Verfahren braucht, etwa webhook-id=8PT...; wiederholbar.</translation>
    </message>
    <message>
        <source>A secret needs --%1.</source>
        <translation>Ein Geheimnis braucht --%1.</translation>
    </message>
    <message>
        <source>“%1” is no scheme that is known.</source>
        <translation>„%1“ ist kein bekanntes Verfahren.</translation>
    </message>
    <message>
        <source>--%1 needs one secret.</source>
        <translation>--%1 braucht ein Geheimnis.</translation>
    </message>
    <message>
        <source>Name it with --secret-env or --secret-file.</source>
        <translation>Nennen Sie es mit --secret-env oder --secret-file.</translation>
    </message>
    <message>
        <source>--flaw is one of %1, not “%2”.</source>
        <translation>--flaw ist eines von %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>Make this mistake on purpose: %1.</source>
        <translation>Diesen Fehler absichtlich machen: %1.</translation>
    </message>
    <message>
        <source>--flaw needs a secret.</source>
        <translation>--flaw braucht ein Geheimnis.</translation>
    </message>
    <message>
        <source>One secret signs, not several.</source>
        <translation>Ein Geheimnis signiert, nicht mehrere.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::StoredText</name>
    <message>
        <source>No secrets are stored: there is no %1.</source>
        <translation>Es sind keine Geheimnisse hinterlegt: Es fehlt an %1.</translation>
    </message>
    <message>
        <source>“hookbench secret add” stores one.</source>
        <translation>„hookbench secret add“ hinterlegt eines.</translation>
    </message>
    <message>
        <source>Choose a passphrase for %1: </source>
        <translation>Kennwort wählen, Ort: %1: </translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>Kennwort, Ort: %1: </translation>
    </message>
    <message>
        <source>A passphrase is needed for %1.</source>
        <translation>Es fehlt das Kennwort zu %1.</translation>
    </message>
    <message>
        <source>Give it with --secrets-passphrase-env or --secrets-passphrase-file.</source>
        <translation>Geben Sie es mit --secrets-passphrase-env oder --secrets-passphrase-file an.</translation>
    </message>
    <message>
        <source>Keep the stored secrets in this encrypted file rather than in the keychain.</source>
        <translation>Die hinterlegten Geheimnisse in dieser verschlüsselten Datei statt im Schlüsselbund aufbewahren.</translation>
    </message>
    <message>
        <source>Environment variable with the passphrase of the encrypted file.</source>
        <translation>Umgebungsvariable mit dem Kennwort der verschlüsselten Datei.</translation>
    </message>
    <message>
        <source>File whose first line is the passphrase of the encrypted file.</source>
        <translation>Datei, deren erste Zeile das Kennwort der verschlüsselten Datei ist.</translation>
    </message>
    <message>
        <source>Use the stored secrets that belong to the provider, endpoint or path.</source>
        <translation>Die hinterlegten Geheimnisse verwenden, die zu Anbieter, Endpunkt oder Pfad gehören.</translation>
    </message>
    <message>
        <source>Use the stored secret of this name; repeatable.</source>
        <translation>Das hinterlegte Geheimnis dieses Namens verwenden; wiederholbar.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>Das Kennwort ist leer.</translation>
    </message>
    <message>
        <source>There is no stored secret “%1”.</source>
        <translation>Ein hinterlegtes Geheimnis „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“hookbench secret list” shows them.</source>
        <translation>„hookbench secret list“ zeigt sie.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::TemplateText</name>
    <message>
        <source>--%1: “%2” is not NAME=VALUE.</source>
        <translation>--%1: „%2“ ist nicht NAME=WERT.</translation>
    </message>
    <message>
        <source>%1, byte %2: %3</source>
        <translation>%1, Byte %2: %3</translation>
    </message>
    <message>
        <source>Fill placeholders such as {{uuid}} in URL, fields and body.</source>
        <translation>Platzhalter wie {{uuid}} in URL, Kopfzeilen und Inhalt ausfüllen.</translation>
    </message>
    <message>
        <source>Variable for --template; repeatable.</source>
        <translation>Variable für --template; mehrfach möglich.</translation>
    </message>
    <message>
        <source>File of lines NAME=VALUE for --template; repeatable.</source>
        <translation>Datei mit Zeilen NAME=WERT für --template; mehrfach möglich.</translation>
    </message>
    <message>
        <source>Variables need --template.</source>
        <translation>Variablen brauchen --template.</translation>
    </message>
    <message>
        <source>--env names an environment of SESSION, which is missing.</source>
        <translation>--env nennt eine Umgebung von SESSION, und SESSION fehlt.</translation>
    </message>
    <message>
        <source>Environment of SESSION whose variables count for --template; the active one if left out.</source>
        <translation>Umgebung von SESSION, deren Variablen für --template gelten; ohne Angabe die aktive.</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::TriggerText</name>
    <message>
        <source>--to takes a URL with http or https, not “%1”.</source>
        <translation>--to erwartet eine URL mit http oder https, nicht „%1“.</translation>
    </message>
    <message>
        <source>--rate takes a number a second, not “%1”.</source>
        <translation>--rate erwartet eine Zahl pro Sekunde, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no world “%1”; there are %2.</source>
        <translation>Es gibt keine Welt „%1“; es gibt %2.</translation>
    </message>
    <message>
        <source>A provider and an event are needed.</source>
        <translation>Ein Anbieter und ein Ereignis sind nötig.</translation>
    </message>
    <message>
        <source>“hookbench trigger --list” tells which there are.</source>
        <translation>„hookbench trigger --list“ sagt, welche es gibt.</translation>
    </message>
    <message>
        <source>There is no sample “%1” of “%2”.</source>
        <translation>Es gibt kein Beispiel „%1“ von „%2“.</translation>
    </message>
    <message>
        <source>not signed: --secret-env or --secret-file names the secret</source>
        <translation>nicht signiert: --secret-env oder --secret-file nennt das Geheimnis</translation>
    </message>
    <message>
        <source>sends a webhook as a provider would, signed afresh</source>
        <translation>sendet einen Webhook, wie es ein Anbieter täte, frisch signiert</translation>
    </message>
    <message>
        <source>Who sends it, as --list names them.</source>
        <translation>Wer ihn sendet, wie --list es nennt.</translation>
    </message>
    <message>
        <source>What happened, as --list names it.</source>
        <translation>Was geschehen ist, wie --list es nennt.</translation>
    </message>
    <message>
        <source>Where to send it; http://127.0.0.1:8080/ if left out.</source>
        <translation>Wohin gesendet wird; ohne Angabe http://127.0.0.1:8080/.</translation>
    </message>
    <message>
        <source>Instead of a sample: what happens in a made-up business, in its order; %1.</source>
        <translation>Statt eines Beispiels: was in einem erfundenen Betrieb geschieht, der Reihe nach; %1.</translation>
    </message>
    <message>
        <source>So many; 1 if left out, 20 of a world.</source>
        <translation>So viele; ohne Angabe 1, bei einer Welt 20.</translation>
    </message>
    <message>
        <source>So many a second; as fast as they are answered if left out.</source>
        <translation>So viele pro Sekunde; ohne Angabe so schnell, wie sie beantwortet werden.</translation>
    </message>
    <message>
        <source>Makes a run with random values repeatable.</source>
        <translation>Macht einen Lauf mit zufälligen Werten wiederholbar.</translation>
    </message>
    <message>
        <source>List the samples there are, of PROVIDER or of all.</source>
        <translation>Die vorhandenen Beispiele auflisten, von PROVIDER oder von allen.</translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation>Ein JSON-Objekt je Zeile.</translation>
    </message>
    <message>
        <source>recording into %1</source>
        <translation>Aufzeichnung in %1</translation>
    </message>
</context>
<context>
    <name>hookbench::cli::VerifyText</name>
    <message>
        <source>The session file and the number of an exchange are needed.</source>
        <translation>Die Sitzungsdatei und die Nummer eines Austauschs sind erforderlich.</translation>
    </message>
    <message>
        <source>“%1” is not the number of an exchange.</source>
        <translation>„%1“ ist nicht die Nummer eines Austauschs.</translation>
    </message>
    <message>
        <source>--explain needs the secret that your code used.</source>
        <translation>--explain braucht das Geheimnis, das Ihr Programm benutzt hat.</translation>
    </message>
    <message>
        <source>“%1” is no URL.</source>
        <translation>„%1“ ist keine URL.</translation>
    </message>
    <message>
        <source>--parameter takes NAME=VALUE, not “%1”.</source>
        <translation>--parameter erwartet NAME=WERT, nicht „%1“.</translation>
    </message>
    <message>
        <source>The body is too large to be checked: more than %1 bytes.</source>
        <translation>Der Inhalt ist zu groß zum Prüfen: mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>checks the signature of an exchange, and says why it fails</source>
        <translation>prüft die Signatur einer Anfrage und sagt, warum sie nicht stimmt</translation>
    </message>
    <message>
        <source>Number of the exchange.</source>
        <translation>Nummer des Austauschs.</translation>
    </message>
    <message>
        <source>The provider whose scheme to use; found by itself if left out.</source>
        <translation>Der Anbieter, dessen Verfahren gilt; ohne Angabe wird er erkannt.</translation>
    </message>
    <message>
        <source>The URL as the sender has it, where that is signed.</source>
        <translation>Die URL, wie der Absender sie kennt, wo sie mitsigniert wird.</translation>
    </message>
    <message>
        <source>A fact that the scheme needs, such as webhook-id=8PT...; repeatable.</source>
        <translation>Eine Angabe, die das Verfahren braucht, etwa webhook-id=8PT...; wiederholbar.</translation>
    </message>
    <message>
        <source>Say what your code did that computed this digest.</source>
        <translation>Sagen, was Ihr Programm getan hat, das diesen Prüfwert berechnet hat.</translation>
    </message>
    <message>
        <source>One JSON object, bytes in base64.</source>
        <translation>Ein JSON-Objekt, Bytes in Base64.</translation>
    </message>
    <message>
        <source>“%1” is no scheme that is known.</source>
        <translation>„%1“ ist kein bekanntes Verfahren.</translation>
    </message>
</context>
<context>
    <name>hookbench::compose::BodyText</name>
    <message>
        <source>No file is chosen.</source>
        <translation>Es ist keine Datei gewählt.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB. Send it as a file instead of a part.</source>
        <translation>%1 ist größer als 256 MB. Senden Sie sie als Datei statt als Teil.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The body is not in hexadecimal: each byte takes two of the digits 0 to 9 and a to f.</source>
        <translation>Der Body ist nicht hexadezimal: Jedes Byte braucht zwei der Ziffern 0 bis 9 und a bis f.</translation>
    </message>
</context>
<context>
    <name>hookbench::compose::ComposeText</name>
    <message>
        <source>The API key has no name.</source>
        <translation>Der API-Schlüssel hat keinen Namen.</translation>
    </message>
    <message>
        <source>The access token is fetched when the request is sent.</source>
        <translation>Das Zugriffstoken wird beim Senden geholt.</translation>
    </message>
    <message>
        <source>The URL names no host.</source>
        <translation>Die URL nennt keinen Host.</translation>
    </message>
    <message>
        <source>The URL begins with %1://. Only http:// and https:// can be sent to.</source>
        <translation>Die URL beginnt mit %1://. Nur an http:// und https:// kann gesendet werden.</translation>
    </message>
    <message>
        <source>The port in the URL is not a number from 1 to 65535.</source>
        <translation>Der Port in der URL ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A body from a file is sent with its length. Remove Transfer-Encoding: chunked.</source>
        <translation>Ein Body aus einer Datei wird mit seiner Länge gesendet. Entfernen Sie Transfer-Encoding: chunked.</translation>
    </message>
    <message>
        <source>The method must be one word.</source>
        <translation>Die Methode muss ein Wort sein.</translation>
    </message>
    <message>
        <source>A header has a value and no name.</source>
        <translation>Ein Header hat einen Wert, aber keinen Namen.</translation>
    </message>
    <message>
        <source>The header %1 would become several lines. Send it as raw bytes instead.</source>
        <translation>Der Header %1 würde zu mehreren Zeilen. Senden Sie ihn als rohe Bytes.</translation>
    </message>
    <message>
        <source>The credentials hold a line break.</source>
        <translation>Die Zugangsdaten enthalten einen Zeilenumbruch.</translation>
    </message>
</context>
<context>
    <name>hookbench::compose::TokenText</name>
    <message>
        <source>The token server answered with status %1 and no JSON object.</source>
        <translation>Der Token-Server antwortete mit Status %1 und ohne JSON-Objekt.</translation>
    </message>
    <message>
        <source>The token server refused with status %1: %2</source>
        <translation>Der Token-Server lehnte mit Status %1 ab: %2</translation>
    </message>
    <message>
        <source>The token server&apos;s answer holds no access_token.</source>
        <translation>Die Antwort des Token-Servers enthält kein access_token.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::AuthorityText</name>
    <message>
        <source>Bring the files back from a backup, or delete the folder %1 to make a new authority, which clients then have to trust anew.</source>
        <translation>Stellen Sie die Dateien aus einer Sicherung wieder her, oder löschen Sie den Ordner %1, um eine neue Zertifizierungsstelle anzulegen, der die Clients dann neu vertrauen müssen.</translation>
    </message>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Other users may read or change the private key in %1.</source>
        <translation>Andere Benutzer dürfen den privaten Schlüssel in %1 lesen oder ändern.</translation>
    </message>
    <message>
        <source>If nobody has, set its mode to 0600. Else delete the folder %1 to make a new authority, and remove the old one from all clients.</source>
        <translation>Wenn das niemand getan hat, setzen Sie die Zugriffsrechte auf 0600. Andernfalls löschen Sie den Ordner %1, um eine neue Zertifizierungsstelle anzulegen, und entfernen Sie die alte aus allen Clients.</translation>
    </message>
    <message>
        <source>The certificate authority in %1 is damaged.</source>
        <translation>Die Zertifizierungsstelle in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Key and certificate in %1 do not belong together.</source>
        <translation>Schlüssel und Zertifikat in %1 gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The certificate authority in %1 has expired.</source>
        <translation>Die Zertifizierungsstelle in %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Check the clock, or delete the folder to make a new authority.</source>
        <translation>Prüfen Sie die Uhr, oder löschen Sie den Ordner, um eine neue Zertifizierungsstelle anzulegen.</translation>
    </message>
    <message>
        <source>The certificate in %1 is not that of the private key in %2.</source>
        <translation>Das Zertifikat in %1 gehört nicht zum privaten Schlüssel in %2.</translation>
    </message>
    <message>
        <source>Could not make a certificate authority.</source>
        <translation>Es konnte keine Zertifizierungsstelle angelegt werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::BoxText</name>
    <message>
        <source>Encrypting failed: the system gives no memory or randomness.</source>
        <translation>Das Verschlüsseln schlug fehl: Das System gibt keinen Speicher oder keinen Zufall.</translation>
    </message>
    <message>
        <source>These are no encrypted secrets, or only part of them.</source>
        <translation>Das sind keine verschlüsselten Geheimnisse, oder nur ein Teil davon.</translation>
    </message>
    <message>
        <source>The passphrase is wrong, or the file was changed.</source>
        <translation>Das Kennwort ist falsch, oder die Datei wurde verändert.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::CaText</name>
    <message>
        <source>Could not make a certificate authority.</source>
        <translation>Es konnte keine Zertifizierungsstelle angelegt werden.</translation>
    </message>
    <message>
        <source>Could not lock the folder %1 to make a certificate authority.</source>
        <translation>Der Ordner %1 konnte nicht gesperrt werden, um eine Zertifizierungsstelle anzulegen.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::ContextText</name>
    <message>
        <source>OpenSSL could not be set up.</source>
        <translation>OpenSSL konnte nicht eingerichtet werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::IdentityText</name>
    <message>
        <source>The private key in %1 is encrypted.</source>
        <translation>Der private Schlüssel in %1 ist verschlüsselt.</translation>
    </message>
    <message>
        <source>Give its passphrase.</source>
        <translation>Geben Sie seine Passphrase an.</translation>
    </message>
    <message>
        <source>The passphrase does not open the private key in %1.</source>
        <translation>Die Passphrase öffnet den privaten Schlüssel in %1 nicht.</translation>
    </message>
    <message>
        <source>The private key in %1 is damaged.</source>
        <translation>Der private Schlüssel in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <translation>In %1 ist kein privater Schlüssel enthalten.</translation>
    </message>
    <message>
        <source>The file must be in PEM format, with a line BEGIN PRIVATE KEY.</source>
        <translation>Die Datei muss im PEM-Format vorliegen, mit einer Zeile BEGIN PRIVATE KEY.</translation>
    </message>
    <message>
        <source>%1 is protected by a passphrase.</source>
        <translation>%1 ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The passphrase does not open %1.</source>
        <translation>Die Passphrase öffnet %1 nicht.</translation>
    </message>
    <message>
        <source>%1 is encrypted in an outdated way.</source>
        <translation>%1 ist auf veraltete Weise verschlüsselt.</translation>
    </message>
    <message>
        <source>Export it again with AES encryption, or convert it to PEM.</source>
        <translation>Exportieren Sie die Datei erneut mit AES-Verschlüsselung, oder wandeln Sie sie in PEM um.</translation>
    </message>
    <message>
        <source>%1 is not a PKCS#12 file, or it is damaged.</source>
        <translation>%1 ist keine PKCS#12-Datei oder ist beschädigt.</translation>
    </message>
    <message>
        <source>The private key in %1 does not belong to the certificate in %2.</source>
        <translation>Der private Schlüssel in %1 gehört nicht zum Zertifikat in %2.</translation>
    </message>
    <message>
        <source>There is no certificate in %1 that belongs to its private key.</source>
        <translation>In %1 ist kein Zertifikat enthalten, das zum dortigen privaten Schlüssel gehört.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::KeyText</name>
    <message>
        <source>This is no key that can be read.</source>
        <translation>Das ist kein lesbarer Schlüssel.</translation>
    </message>
    <message>
        <source>Give a public key or certificate as PEM, a JWK, or the key in base64 or hex.</source>
        <translation>Geben Sie einen öffentlichen Schlüssel oder ein Zertifikat als PEM, ein JWK oder den Schlüssel in Base64 oder hexadezimal an.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::PemText</name>
    <message>
        <source>There are too many certificates in %1.</source>
        <translation>In %1 sind zu viele Zertifikate enthalten.</translation>
    </message>
    <message>
        <source>A certificate in %1 is damaged.</source>
        <translation>Ein Zertifikat in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>There is no certificate in %1.</source>
        <translation>In %1 ist kein Zertifikat enthalten.</translation>
    </message>
    <message>
        <source>The file must be in PEM format, with a line BEGIN CERTIFICATE.</source>
        <translation>Die Datei muss im PEM-Format vorliegen, mit einer Zeile BEGIN CERTIFICATE.</translation>
    </message>
</context>
<context>
    <name>hookbench::crypto::TlsText</name>
    <message>
        <source>The client does not trust our certificate (alert 48, unknown CA).</source>
        <translation>Der Client vertraut unserem Zertifikat nicht (Alert 48, unknown CA).</translation>
    </message>
    <message>
        <source>The client rejected our certificate: wrong name, damaged or not trusted (alert 42, bad certificate).</source>
        <translation>Der Client hat unser Zertifikat abgelehnt: falscher Name, beschädigt oder nicht vertrauenswürdig (Alert 42, bad certificate).</translation>
    </message>
    <message>
        <source>The client does not support the kind of our certificate (alert 43, unsupported certificate).</source>
        <translation>Der Client unterstützt die Art unseres Zertifikats nicht (Alert 43, unsupported certificate).</translation>
    </message>
    <message>
        <source>The client says that our certificate was revoked (alert 44, certificate revoked).</source>
        <translation>Der Client meldet, dass unser Zertifikat widerrufen wurde (Alert 44, certificate revoked).</translation>
    </message>
    <message>
        <source>The client says that our certificate has expired or is not yet valid: compare the clocks (alert 45, certificate expired).</source>
        <translation>Der Client meldet, dass unser Zertifikat abgelaufen oder noch nicht gültig ist: Vergleichen Sie die Uhren (Alert 45, certificate expired).</translation>
    </message>
    <message>
        <source>The client does not accept our certificate and does not say why (alert 46, certificate unknown).</source>
        <translation>Der Client akzeptiert unser Zertifikat nicht und nennt keinen Grund (Alert 46, certificate unknown).</translation>
    </message>
    <message>
        <source>The client broke off the handshake (alert %1, %2).</source>
        <translation>Der Client hat den Handshake abgebrochen (Alert %1, %2).</translation>
    </message>
    <message>
        <source>The client does not accept the version of TLS that this endpoint speaks (alert 70, protocol version).</source>
        <translation>Der Client akzeptiert die TLS-Version nicht, die dieser Endpunkt spricht (Alert 70, protocol version).</translation>
    </message>
    <message>
        <source>The client reported an error (alert %1, %2).</source>
        <translation>Der Client hat einen Fehler gemeldet (Alert %1, %2).</translation>
    </message>
    <message>
        <source>The client offers no version of TLS that this endpoint speaks, which are TLS 1.2 and TLS 1.3 (alert 70, protocol version).</source>
        <translation>Der Client bietet keine TLS-Version an, die dieser Endpunkt spricht, also weder TLS 1.2 noch TLS 1.3 (Alert 70, protocol version).</translation>
    </message>
    <message>
        <source>The client offers only %1; this endpoint speaks TLS 1.2 and TLS 1.3 (alert 70, protocol version).</source>
        <translation>Der Client bietet nur %1 an; dieser Endpunkt spricht TLS 1.2 und TLS 1.3 (Alert 70, protocol version).</translation>
    </message>
    <message>
        <source>The client offers no cipher suite, group or signature that this endpoint and the key of its certificate can use (alert %1, %2).</source>
        <translation>Der Client bietet keine Cipher-Suite, Gruppe oder Signatur an, die dieser Endpunkt und der Schlüssel seines Zertifikats verwenden können (Alert %1, %2).</translation>
    </message>
    <message>
        <source>The client wants to speak only %1; this endpoint speaks %2 (alert 120, no application protocol).</source>
        <translation>Der Client will nur %1 sprechen; dieser Endpunkt spricht %2 (Alert 120, no application protocol).</translation>
    </message>
    <message>
        <source>The client showed no certificate, but this endpoint requires one (alert %1, %2).</source>
        <translation>Der Client hat kein Zertifikat vorgelegt, aber dieser Endpunkt verlangt eines (Alert %1, %2).</translation>
    </message>
    <message>
        <source>The certificate of the client was refused: %1 (alert %2, %3).</source>
        <translation>Das Zertifikat des Clients wurde abgelehnt: %1 (Alert %2, %3).</translation>
    </message>
    <message>
        <source>This endpoint has no certificate for the name that the client asked for (alert %1, %2).</source>
        <translation>Dieser Endpunkt hat kein Zertifikat für den Namen, den der Client verlangt hat (Alert %1, %2).</translation>
    </message>
    <message>
        <source>What the client sent was damaged on the way or encrypted with another key (alert 20, bad record MAC).</source>
        <translation>Was der Client gesendet hat, wurde unterwegs beschädigt oder mit einem anderen Schlüssel verschlüsselt (Alert 20, bad record MAC).</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>unbekannter Grund</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The TLS connection failed: %1.</source>
        <translation>Die TLS-Verbindung ist fehlgeschlagen: %1.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1 (alert %2, %3).</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen: %1 (Alert %2, %3).</translation>
    </message>
    <message>
        <source>The TLS connection failed: %1 (alert %2, %3).</source>
        <translation>Die TLS-Verbindung ist fehlgeschlagen: %1 (Alert %2, %3).</translation>
    </message>
    <message>
        <source>The client connected and closed the connection without a word.</source>
        <translation>Der Client hat die Verbindung aufgebaut und wortlos wieder geschlossen.</translation>
    </message>
    <message>
        <source>The client closed the connection in the middle of its first TLS message.</source>
        <translation>Der Client hat die Verbindung mitten in seiner ersten TLS-Nachricht geschlossen.</translation>
    </message>
    <message>
        <source>The client closed the connection in the middle of the TLS handshake without saying why; many do so when they do not trust the certificate.</source>
        <translation>Der Client hat die Verbindung mitten im TLS-Handshake geschlossen, ohne einen Grund zu nennen; viele tun das, wenn sie dem Zertifikat nicht vertrauen.</translation>
    </message>
    <message>
        <source>This client spoke plain HTTP, but this endpoint speaks HTTPS.</source>
        <translation>Dieser Client sprach unverschlüsseltes HTTP, aber dieser Endpunkt spricht HTTPS.</translation>
    </message>
    <message>
        <source>This client spoke neither TLS nor HTTP; its first bytes are %1.</source>
        <translation>Dieser Client sprach weder TLS noch HTTP; seine ersten Bytes sind %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::diff::ChangeText</name>
    <message>
        <source>added</source>
        <translation>hinzugekommen</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>hookbench::diff::ComparisonText</name>
    <message>
        <source>Only the first %1 bytes of each body were compared in detail; what follows differs.</source>
        <translation>Nur die ersten %1 Bytes jedes Bodys wurden im Einzelnen verglichen; was folgt, ist verschieden.</translation>
    </message>
    <message>
        <source>Only the first %1 bytes of each body were compared in detail; what follows is equal.</source>
        <translation>Nur die ersten %1 Bytes jedes Bodys wurden im Einzelnen verglichen; was folgt, ist gleich.</translation>
    </message>
    <message>
        <source>The bodies say the same, but are not written alike.</source>
        <translation>Die Bodys sagen dasselbe, sind aber verschieden geschrieben.</translation>
    </message>
    <message>
        <source>Apart from what is ignored the bodies say the same.</source>
        <translation>Abgesehen von Übergangenem sagen die Bodys dasselbe.</translation>
    </message>
    <message>
        <source>The first body is compared as text, since it cannot be read as JSON: %1</source>
        <translation>Der erste Body wird als Text verglichen, da er nicht als JSON lesbar ist: %1</translation>
    </message>
    <message>
        <source>The second body is compared as text, since it cannot be read as JSON: %1</source>
        <translation>Der zweite Body wird als Text verglichen, da er nicht als JSON lesbar ist: %1</translation>
    </message>
    <message>
        <source>Content-codings are undone before comparing.</source>
        <translation>Inhaltskodierungen sind vor dem Vergleich aufgelöst.</translation>
    </message>
    <message>
        <source>The first body is compared as it came, since its content-coding cannot be undone: %1</source>
        <translation>Der erste Body wird verglichen, wie er kam, denn seine Inhaltskodierung lässt sich nicht auflösen: %1</translation>
    </message>
    <message>
        <source>The second body is compared as it came, since its content-coding cannot be undone: %1</source>
        <translation>Der zweite Body wird verglichen, wie er kam, denn seine Inhaltskodierung lässt sich nicht auflösen: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::diff::PatchText</name>
    <message>
        <source>There is no JSON Patch: in the first body the object at “%1” has a name twice.</source>
        <translation>Es gibt keinen JSON Patch: Im ersten Body hat das Objekt bei „%1“ einen Namen zweimal.</translation>
    </message>
    <message>
        <source>There is no JSON Patch: in the second body the object at “%1” has a name twice.</source>
        <translation>Es gibt keinen JSON Patch: Im zweiten Body hat das Objekt bei „%1“ einen Namen zweimal.</translation>
    </message>
    <message>
        <source>JSON Pointer cannot tell its members apart.</source>
        <translation>JSON Pointer kann seine Felder nicht unterscheiden.</translation>
    </message>
</context>
<context>
    <name>hookbench::diff::RuleText</name>
    <message>
        <source>“%1” is no rule for what to ignore.</source>
        <translation>„%1“ ist keine Regel, was zu übergehen ist.</translation>
    </message>
    <message>
        <source>There are @times and @ids; a name, a JSON Pointer, a JSONPath query, or header:NAME.</source>
        <translation>Es gibt @times und @ids, einen Namen, einen JSON Pointer, eine JSONPath-Abfrage oder header:NAME.</translation>
    </message>
    <message>
        <source>“%1” is no JSONPath query: %2</source>
        <translation>„%1“ ist keine JSONPath-Abfrage: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::AddressText</name>
    <message>
        <source>An address or a network is expected here, such as 127.0.0.1, 10.0.0.0/8 or fe80::/10.</source>
        <translation>Hier wird eine Adresse oder ein Netz erwartet, etwa 127.0.0.1, 10.0.0.0/8 oder fe80::/10.</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::CompletionText</name>
    <message>
        <source>both are true</source>
        <translation>beides ist wahr</translation>
    </message>
    <message>
        <source>one of them is true</source>
        <translation>eines davon ist wahr</translation>
    </message>
    <message>
        <source>the opposite of what follows</source>
        <translation>das Gegenteil dessen, was folgt</translation>
    </message>
    <message>
        <source>is equal</source>
        <translation>ist gleich</translation>
    </message>
    <message>
        <source>no value is equal</source>
        <translation>kein Wert ist gleich</translation>
    </message>
    <message>
        <source>is greater</source>
        <translation>ist größer</translation>
    </message>
    <message>
        <source>is greater or equal</source>
        <translation>ist größer oder gleich</translation>
    </message>
    <message>
        <source>is less</source>
        <translation>ist kleiner</translation>
    </message>
    <message>
        <source>is less or equal</source>
        <translation>ist kleiner oder gleich</translation>
    </message>
    <message>
        <source>is one of {a, b, 1..5}</source>
        <translation>ist eines von {a, b, 1..5}</translation>
    </message>
    <message>
        <source>holds this text</source>
        <translation>enthält diesen Text</translation>
    </message>
    <message>
        <source>begins with this text</source>
        <translation>beginnt mit diesem Text</translation>
    </message>
    <message>
        <source>ends with this text</source>
        <translation>endet mit diesem Text</translation>
    </message>
    <message>
        <source>fits a regular expression</source>
        <translation>passt zu einem regulären Ausdruck</translation>
    </message>
    <message>
        <source>before now</source>
        <translation>vor jetzt</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::FieldValueText</name>
    <message>
        <source>A field is expected here, such as header.x-id.</source>
        <translation>Hier wird ein Feld erwartet, etwa header.x-id.</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::OperandText</name>
    <message>
        <source>A number, a name or * is expected in the brackets; a name that holds other characters is written in quotes.</source>
        <translation>In der Klammer wird eine Zahl, ein Name oder * erwartet; ein Name mit anderen Zeichen steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A JSONPath query stands alone behind the field.</source>
        <translation>Eine JSONPath-Abfrage steht allein hinter dem Feld.</translation>
    </message>
    <message>
        <source>A name is expected behind the dot.</source>
        <translation>Hinter dem Punkt wird ein Name erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>A path has at most %n step(s).</source>
        <translation>
            <numerusform>Ein Pfad hat höchstens %n Schritt.</numerusform>
            <numerusform>Ein Pfad hat höchstens %n Schritte.</numerusform>
        </translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“]” is expected here.</source>
        <translation>Hier wird „]“ erwartet.</translation>
    </message>
    <message>
        <source>The JSONPath query is wrong: %1</source>
        <translation>Die JSONPath-Abfrage ist falsch: %1</translation>
    </message>
    <message>
        <source>A name is expected in the brackets.</source>
        <translation>In der Klammer wird ein Name erwartet.</translation>
    </message>
    <message>
        <source>This index is too large.</source>
        <translation>Dieser Index ist zu groß.</translation>
    </message>
    <message>
        <source>“{” is expected behind “in”, as in {500..599} or {GET, POST}.</source>
        <translation>Hinter „in“ wird „{“ erwartet, wie in {500..599} oder {GET, POST}.</translation>
    </message>
    <message>
        <source>“,” or “}” is expected here.</source>
        <translation>Hier wird „,“ oder „}“ erwartet.</translation>
    </message>
    <message>
        <source>A blank is expected behind a text in quotes.</source>
        <translation>Hinter einem Text in Anführungszeichen wird ein Leerzeichen erwartet.</translation>
    </message>
    <message>
        <source>A value is expected in front of “%1”; in quotes it is one.</source>
        <translation>Vor „%1“ wird ein Wert erwartet; in Anführungszeichen ist es einer.</translation>
    </message>
    <message>
        <source>A value is expected here.</source>
        <translation>Hier wird ein Wert erwartet.</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::ParserText</name>
    <message numerus="yes">
        <source>A filter has at most %n characters.</source>
        <translation>
            <numerusform>Ein Filter hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Filter hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This bracket closes none.</source>
        <translation>Diese Klammer schließt keine.</translation>
    </message>
    <message>
        <source>“and” or “or” is expected here; a text that holds such characters is written in quotes.</source>
        <translation>Hier wird „and“ oder „or“ erwartet; ein Text mit solchen Zeichen steht in Anführungszeichen.</translation>
    </message>
    <message numerus="yes">
        <source>Brackets and “not” are nested too deep here; at most %n level(s) are read.</source>
        <translation>
            <numerusform>Klammern und „not“ sind hier zu tief verschachtelt; höchstens %n Ebene wird gelesen.</numerusform>
            <numerusform>Klammern und „not“ sind hier zu tief verschachtelt; höchstens %n Ebenen werden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A test is expected here, such as method == POST.</source>
        <translation>Hier wird eine Bedingung erwartet, etwa method == POST.</translation>
    </message>
    <message numerus="yes">
        <source>A filter has at most %n test(s).</source>
        <translation>
            <numerusform>Ein Filter hat höchstens %n Bedingung.</numerusform>
            <numerusform>Ein Filter hat höchstens %n Bedingungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A test is expected in front of “%1”; in quotes it is a text.</source>
        <translation>Vor „%1“ wird eine Bedingung erwartet; in Anführungszeichen ist es ein Text.</translation>
    </message>
    <message>
        <source>A test is expected here; a text that holds such characters is written in quotes.</source>
        <translation>Hier wird eine Bedingung erwartet; ein Text mit solchen Zeichen steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This bracket is not closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>“)”, “and” or “or” is expected here.</source>
        <translation>Hier wird „)“, „and“ oder „or“ erwartet.</translation>
    </message>
    <message>
        <source>A field is expected in front of an operator, not a text.</source>
        <translation>Vor einem Operator wird ein Feld erwartet, kein Text.</translation>
    </message>
    <message>
        <source>An empty text stands everywhere; write what is to be found.</source>
        <translation>Ein leerer Text steht überall; schreiben Sie, was gesucht wird.</translation>
    </message>
    <message>
        <source>There is no field “%1”; a text is written in quotes.</source>
        <translation>Es gibt kein Feld „%1“; ein Text steht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”?</source>
        <translation>Es gibt kein Feld „%1“. Meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>“not” stands in front of “in”, “contains” and other words; write != for “not equal”.</source>
        <translation>„not“ steht vor „in“, „contains“ und anderen Wörtern; für „ungleich“ schreiben Sie !=.</translation>
    </message>
    <message>
        <source>An operator, “and” or “or” is expected behind “%1”.</source>
        <translation>Hinter „%1“ wird ein Operator, „and“ oder „or“ erwartet.</translation>
    </message>
    <message>
        <source>“%1” is no operator. Did you mean “%2”?</source>
        <translation>„%1“ ist kein Operator. Meinten Sie „%2“?</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::PatternText</name>
    <message>
        <source>The regular expression is wrong: %1</source>
        <translation>Der reguläre Ausdruck ist falsch: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::ScannerText</name>
    <message>
        <source>The closing %1 is missing.</source>
        <translation>Das schließende %1 fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n hexadecimal digit(s) are expected here.</source>
        <translation>
            <numerusform>Hier wird %n Hexadezimalziffer erwartet.</numerusform>
            <numerusform>Hier werden %n Hexadezimalziffern erwartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A character is expected behind the backslash.</source>
        <translation>Hinter dem Rückstrich wird ein Zeichen erwartet.</translation>
    </message>
    <message>
        <source>“\%1” means nothing in quotes. Write \\ for a backslash, or r&quot;…&quot; for a text in which backslashes stand for themselves.</source>
        <translation>„\%1“ bedeutet in Anführungszeichen nichts. Schreiben Sie \\ für einen Rückstrich oder r&quot;…&quot; für einen Text, in dem Rückstriche für sich selbst stehen.</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::TestText</name>
    <message>
        <source>One of these is expected here: %1.</source>
        <translation>Hier wird eines davon erwartet: %1.</translation>
    </message>
    <message>
        <source>“%1” is an address: compare it with ==, != or in.</source>
        <translation>„%1“ ist eine Adresse: vergleichen Sie mit ==, != oder in.</translation>
    </message>
    <message>
        <source>“%1” is a number: compare it with ==, !=, &lt;, &lt;=, &gt;, &gt;= or in.</source>
        <translation>„%1“ ist eine Zahl: vergleichen Sie mit ==, !=, &lt;, &lt;=, &gt;, &gt;= oder in.</translation>
    </message>
</context>
<context>
    <name>hookbench::filter::ValuesText</name>
    <message>
        <source>A number is expected here, such as 200.</source>
        <translation>Hier wird eine Zahl erwartet, etwa 200.</translation>
    </message>
    <message>
        <source>A size is expected here, such as 500, 20kB, 1.5MB or 1MiB.</source>
        <translation>Hier wird eine Größe erwartet, etwa 500, 20kB, 1.5MB oder 1MiB.</translation>
    </message>
    <message>
        <source>A unit is expected behind the number, such as 250ms or 2s.</source>
        <translation>Hinter der Zahl wird eine Einheit erwartet, etwa 250ms oder 2s.</translation>
    </message>
    <message>
        <source>A duration is expected here, such as 250ms, 2s or 1m30s.</source>
        <translation>Hier wird eine Dauer erwartet, etwa 250ms, 2s oder 1m30s.</translation>
    </message>
    <message>
        <source>A time before now is expected here, such as -5m, -2h or -1d.</source>
        <translation>Hier wird eine Zeit vor jetzt erwartet, etwa -5m, -2h oder -1d.</translation>
    </message>
    <message>
        <source>A time is expected here, such as -5m, &quot;2026-11-01&quot;, &quot;2026-11-01 14:30&quot; or 14:30.</source>
        <translation>Hier wird eine Zeit erwartet, etwa -5m, &quot;2026-11-01&quot;, &quot;2026-11-01 14:30&quot; oder 14:30.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::BasketsText</name>
    <message>
        <source>request-baskets</source>
        <translation>request-baskets</translation>
    </message>
    <message>
        <source>It has no method.</source>
        <translation>Sie hat keine Methode.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::BrunoImportText</name>
    <message>
        <source>It is no request over HTTP.</source>
        <translation>Es ist keine Anfrage über HTTP.</translation>
    </message>
    <message>
        <source>It has no method.</source>
        <translation>Sie hat keine Methode.</translation>
    </message>
    <message>
        <source>Bruno collection</source>
        <translation>Bruno-Sammlung</translation>
    </message>
    <message>
        <source>There is no list of requests.</source>
        <translation>Es gibt keine Liste von Anfragen.</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>A block has no end here.</source>
        <translation>Hier hat ein Block kein Ende.</translation>
    </message>
    <message>
        <source>There is no request in it.</source>
        <translation>Es ist keine Anfrage darin.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::BrunoText</name>
    <message>
        <source>Bruno collection (ZIP)</source>
        <translation>Bruno-Sammlung (ZIP)</translation>
    </message>
    <message>
        <source>Answers are not kept, nor are trailers, connections and durations.</source>
        <translation>Antworten, Trailer, Verbindungen und Dauern bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Messages that break HTTP and bodies of more than %1 bytes are left out.</source>
        <translation>Nachrichten, die HTTP verletzen, und Inhalte von mehr als %1 Bytes werden ausgelassen.</translation>
    </message>
    <message>
        <source>A body that is no plain text is kept for Hookbench; Bruno does not send it. “{{” begins a variable for Bruno.</source>
        <translation>Ein Inhalt, der kein reiner Text ist, wird für Hookbench aufbewahrt; Bruno sendet ihn nicht. „{{“ beginnt für Bruno eine Variable.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::CsvText</name>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between two cells.</source>
        <translation>Was zwischen zwei Zellen steht.</translation>
    </message>
    <message>
        <source>With bodies</source>
        <translation>Mit Inhalten</translation>
    </message>
    <message>
        <source>A column with the beginning of each request&apos;s body.</source>
        <translation>Eine Spalte mit dem Anfang des Inhalts jeder Anfrage.</translation>
    </message>
    <message>
        <source>CSV (spreadsheet)</source>
        <translation>CSV (Tabelle)</translation>
    </message>
    <message>
        <source>Header fields, trailers and answers are not kept; bodies only on demand, as text, and no more than %1 bytes of each.</source>
        <translation>Kopffelder, Trailer und Antworten bleiben nicht erhalten; Inhalte nur auf Wunsch, als Text und höchstens %1 Bytes von jedem.</translation>
    </message>
    <message>
        <source>It cannot be imported again.</source>
        <translation>Es kann nicht wieder importiert werden.</translation>
    </message>
    <message>
        <source>(too large for a cell)</source>
        <translation>(zu groß für eine Zelle)</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::CurlScriptText</name>
    <message>
        <source>The file %1, which it names, is not read.</source>
        <translation>Die Datei %1, die darin genannt wird, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>cURL commands</source>
        <translation>cURL-Befehle</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::CurlText</name>
    <message>
        <source>curl has no option %1.</source>
        <translation>curl kennt keine Option %1.</translation>
    </message>
    <message>
        <source>%1 has no counterpart here and was left out.</source>
        <translation>%1 hat hier kein Gegenstück und wurde weggelassen.</translation>
    </message>
    <message>
        <source>-u names no password; curl would ask for it.</source>
        <translation>-u nennt kein Passwort; curl würde danach fragen.</translation>
    </message>
    <message>
        <source>The command has several URLs; the draft takes the first one.</source>
        <translation>Der Befehl hat mehrere URLs; der Entwurf nimmt die erste.</translation>
    </message>
    <message>
        <source>Headers from the file %1 were not read.</source>
        <translation>Header aus der Datei %1 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header line; curl sends nothing for it.</source>
        <translation>„%1“ ist keine Headerzeile; curl sendet dafür nichts.</translation>
    </message>
    <message>
        <source>Cookies from the file %1 were not read.</source>
        <translation>Cookies aus der Datei %1 wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>The file %1 could not be read, so its content is missing.</source>
        <translation>Die Datei %1 konnte nicht gelesen werden, daher fehlt ihr Inhalt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part of a form.</source>
        <translation>„%1“ ist kein Teil eines Formulars.</translation>
    </message>
    <message>
        <source>What follows --next is another request and was left out.</source>
        <translation>Was auf --next folgt, ist eine andere Anfrage und wurde weggelassen.</translation>
    </message>
    <message>
        <source>A draft has one kind of authentication; the client certificate was left out.</source>
        <translation>Ein Entwurf hat eine Art der Anmeldung; das Client-Zertifikat wurde weggelassen.</translation>
    </message>
    <message>
        <source>A quote in the command has no end. Was all of it copied?</source>
        <translation>Ein Anführungszeichen im Befehl wird nicht geschlossen. Wurde alles kopiert?</translation>
    </message>
    <message>
        <source>The command names no URL.</source>
        <translation>Der Befehl nennt keine URL.</translation>
    </message>
    <message>
        <source>What follows the command was left out: %1</source>
        <translation>Was auf den Befehl folgt, wurde weggelassen: %1</translation>
    </message>
    <message>
        <source>There is no text to read a request from.</source>
        <translation>Es gibt keinen Text, aus dem eine Anfrage zu lesen wäre.</translation>
    </message>
    <message>
        <source>The text is neither a curl command, nor an HTTP request, nor a URL.</source>
        <translation>Der Text ist weder ein curl-Befehl noch eine HTTP-Anfrage noch eine URL.</translation>
    </message>
    <message>
        <source>cURL script</source>
        <translation>cURL-Skript</translation>
    </message>
    <message>
        <source>Answers are not kept, nor are times, trailers and connections.</source>
        <translation>Antworten, Zeiten, Trailer und Verbindungen bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Messages that break HTTP and bodies of more than %1 bytes are left out.</source>
        <translation>Nachrichten, die HTTP verletzen, und Inhalte von mehr als %1 Bytes werden ausgelassen.</translation>
    </message>
    <message>
        <source>This message breaks HTTP and cannot be repeated.</source>
        <translation>Diese Nachricht verletzt HTTP und kann nicht wiederholt werden.</translation>
    </message>
    <message>
        <source>Its body is too large for this file.</source>
        <translation>Ihr Inhalt ist zu groß für diese Datei.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::DraftText</name>
    <message>
        <source>The draft cannot be read: it is no JSON object.</source>
        <translation>Der Entwurf ist nicht lesbar: Er ist kein JSON-Objekt.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::EntryText</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It is in no format that can be read.</source>
        <translation>Sie hat kein Format, das gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ExchangeJsonText</name>
    <message>
        <source>The body of exchange %1 ends after %2 of %3 bytes.</source>
        <translation>Der Body von Austausch %1 endet nach %2 von %3 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ExportItemText</name>
    <message>
        <source>A body of exchange %1 ends after %2 of %3 bytes.</source>
        <translation>Ein Inhalt von Austausch %1 endet nach %2 von %3 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ExporterText</name>
    <message>
        <source>“yes” or “no”</source>
        <translation>„yes“ oder „no“</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>The format “%1” has no option “%2”.</source>
        <translation>Das Format „%1“ hat keine Option „%2“.</translation>
    </message>
    <message>
        <source>The option “%1” takes %2, not “%3”.</source>
        <translation>Die Option „%1“ nimmt %2, nicht „%3“.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::HarImportText</name>
    <message>
        <source>A body is not base64 although it says so.</source>
        <translation>Ein Inhalt ist kein Base64, obwohl er es angibt.</translation>
    </message>
    <message>
        <source>It has no request or no time.</source>
        <translation>Er hat keine Anfrage oder keine Zeit.</translation>
    </message>
    <message>
        <source>HAR (HTTP Archive)</source>
        <translation>HAR (HTTP Archive)</translation>
    </message>
    <message>
        <source>There is no list log.entries.</source>
        <translation>Es gibt keine Liste log.entries.</translation>
    </message>
    <message>
        <source>The file ends inside of it.</source>
        <translation>Die Datei endet mitten darin.</translation>
    </message>
    <message>
        <source>log.entries[%1]</source>
        <translation>log.entries[%1]</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::HarText</name>
    <message>
        <source>HAR 1.2 (HTTP Archive)</source>
        <translation>HAR 1.2 (HTTP Archive)</translation>
    </message>
    <message>
        <source>The exact bytes of heads and chunks are not kept, fields and bodies are.</source>
        <translation>Die genauen Bytes von Köpfen und Chunks bleiben nicht erhalten, Felder und Inhalte schon.</translation>
    </message>
    <message>
        <source>What is known of TLS connections is not kept.</source>
        <translation>Was über TLS-Verbindungen bekannt ist, bleibt nicht erhalten.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::HttpFileImportText</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>This is no request line.</source>
        <translation>Das ist keine Anfragezeile.</translation>
    </message>
    <message>
        <source>A script in front of the request is left out.</source>
        <translation>Ein Skript vor der Anfrage wird ausgelassen.</translation>
    </message>
    <message>
        <source>This is no header field.</source>
        <translation>Das ist kein Kopffeld.</translation>
    </message>
    <message>
        <source>What is to be done with the answer is left out.</source>
        <translation>Was mit der Antwort geschehen soll, wird ausgelassen.</translation>
    </message>
    <message>
        <source>Its body is in another file, which is not read.</source>
        <translation>Ihr Inhalt steht in einer anderen Datei, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>.http file (JetBrains, VS Code)</source>
        <translation>.http-Datei (JetBrains, VS Code)</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::HttpFileText</name>
    <message>
        <source>.http file (JetBrains, VS Code)</source>
        <translation>.http-Datei (JetBrains, VS Code)</translation>
    </message>
    <message>
        <source>Answers are not kept, nor are trailers, connections and durations.</source>
        <translation>Antworten, Trailer, Verbindungen und Dauern bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Messages that break HTTP and bodies of more than %1 bytes are left out.</source>
        <translation>Nachrichten, die HTTP verletzen, und Inhalte von mehr als %1 Bytes werden ausgelassen.</translation>
    </message>
    <message>
        <source>A body that is no plain text stands in a comment: only Hookbench reads it. “{{” begins a variable for other programs.</source>
        <translation>Ein Inhalt, der kein einfacher Text ist, steht in einem Kommentar: Nur Hookbench liest ihn. „{{“ beginnt für andere Programme eine Variable.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ImporterText</name>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>Sie ist größer als %1 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::InsomniaImportText</name>
    <message>
        <source>It is no request over HTTP.</source>
        <translation>Es ist keine Anfrage über HTTP.</translation>
    </message>
    <message>
        <source>Its body is in another file, which is not read.</source>
        <translation>Ihr Inhalt steht in einer anderen Datei, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Insomnia collection</source>
        <translation>Insomnia-Sammlung</translation>
    </message>
    <message>
        <source>There is no list of requests.</source>
        <translation>Es gibt keine Liste von Anfragen.</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::InsomniaText</name>
    <message>
        <source>Insomnia 5 collection</source>
        <translation>Insomnia-5-Sammlung</translation>
    </message>
    <message>
        <source>Answers are not kept, nor are trailers, connections and durations.</source>
        <translation>Antworten, Trailer, Verbindungen und Dauern bleiben nicht erhalten.</translation>
    </message>
    <message>
        <source>Messages that break HTTP and bodies of more than %1 bytes are left out.</source>
        <translation>Nachrichten, die HTTP verletzen, und Inhalte von mehr als %1 Bytes werden ausgelassen.</translation>
    </message>
    <message>
        <source>A body that is no text is kept for Hookbench; Insomnia does not send it. “{{” and “{%” begin a template for Insomnia.</source>
        <translation>Ein Inhalt, der kein Text ist, wird für Hookbench aufbewahrt; Insomnia sendet ihn nicht. „{{“ und „{%“ beginnen für Insomnia eine Vorlage.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::JsonListText</name>
    <message>
        <source>There is no list of requests.</source>
        <translation>Es gibt keine Liste von Anfragen.</translation>
    </message>
    <message>
        <source>The file ends inside of it.</source>
        <translation>Die Datei endet mitten darin.</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::JsonReaderText</name>
    <message>
        <source>It is no exchange: “request” is missing.</source>
        <translation>Es ist kein Austausch: „request“ fehlt.</translation>
    </message>
    <message>
        <source>“request.body” is not base64.</source>
        <translation>„request.body“ ist kein Base64.</translation>
    </message>
    <message>
        <source>“request.raw” is not base64.</source>
        <translation>„request.raw“ ist kein Base64.</translation>
    </message>
    <message>
        <source>“response.body” is not base64.</source>
        <translation>„response.body“ ist kein Base64.</translation>
    </message>
    <message>
        <source>It is no exchange: “%1” is missing or wrong.</source>
        <translation>Es ist kein Austausch: „%1“ fehlt oder ist falsch.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::JsonlImportText</name>
    <message>
        <source>It has a line of more than %1 bytes.</source>
        <translation>Sie hat eine Zeile von mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::JsonlText</name>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>The exact bytes of the head of an answer are not kept, its fields are.</source>
        <translation>Die genauen Bytes des Kopfes einer Antwort bleiben nicht erhalten, ihre Felder schon.</translation>
    </message>
    <message>
        <source>Endpoints are not kept.</source>
        <translation>Endpunkte bleiben nicht erhalten.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::JunitText</name>
    <message>
        <source>It was answered with %1.</source>
        <translation>Sie wurde mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>JUnit XML</source>
        <translation>JUnit-XML</translation>
    </message>
    <message>
        <source>It only tells which exchanges were in order: heads and bodies are not kept.</source>
        <translation>Es sagt nur, welche Austausche in Ordnung waren: Köpfe und Inhalte werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>It was not answered.</source>
        <translation>Sie wurde nicht beantwortet.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::MarkdownExportText</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>It is for people: it cannot be imported. Bodies of more than %1 bytes are left out, those that are no text stand in Base64.</source>
        <translation>Es ist für Menschen und kann nicht importiert werden. Inhalte von mehr als %1 Bytes fehlen; die, die kein Text sind, stehen in Base64.</translation>
    </message>
    <message>
        <source>With the answers</source>
        <translation>Mit den Antworten</translation>
    </message>
    <message>
        <source>What was answered stands behind each request.</source>
        <translation>Hinter jeder Anfrage steht, was geantwortet wurde.</translation>
    </message>
    <message>
        <source>Exported by Hookbench %1 on %2.</source>
        <translation>Exportiert von Hookbench %1 am %2.</translation>
    </message>
    <message>
        <source>A body is too large for this file.</source>
        <translation>Ein Inhalt ist zu groß für diese Datei.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::MarkdownText</name>
    <message>
        <source>Body of %1 bytes</source>
        <translation>Body von %1 Bytes</translation>
    </message>
    <message>
        <source>Body of %1 bytes, in Base64:</source>
        <translation>Body von %1 Bytes, in Base64:</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>Austausch %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::MessageText</name>
    <message>
        <source>The text is no HTTP request: its first line should look like &quot;POST /path HTTP/1.1&quot;.</source>
        <translation>Der Text ist keine HTTP-Anfrage: Seine erste Zeile sollte aussehen wie „POST /pfad HTTP/1.1“.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::MitmproxyText</name>
    <message>
        <source>It is no flow of HTTP.</source>
        <translation>Es ist kein Flow von HTTP.</translation>
    </message>
    <message>
        <source>mitmproxy flows</source>
        <translation>mitmproxy-Flows</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>Here a flow was expected. Nothing behind it was read.</source>
        <translation>Hier wurde ein Flow erwartet. Nichts dahinter wurde gelesen.</translation>
    </message>
    <message>
        <source>flow %1</source>
        <translation>Flow %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::PcapText</name>
    <message>
        <source>connection %1 from %2 to %3</source>
        <translation>Verbindung %1 von %2 nach %3</translation>
    </message>
    <message>
        <source>It is encrypted.</source>
        <translation>Sie ist verschlüsselt.</translation>
    </message>
    <message>
        <source>It is HTTP/2, which is not read from packets.</source>
        <translation>Es ist HTTP/2, das aus Netzwerkpaketen nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It is no HTTP/1.1.</source>
        <translation>Es ist kein HTTP/1.1.</translation>
    </message>
    <message>
        <source>Packets are missing; what came behind them was not read.</source>
        <translation>Netzwerkpakete fehlen; was dahinter kam, wurde nicht gelesen.</translation>
    </message>
    <message>
        <source>Captured packets (pcap, pcapng)</source>
        <translation>Mitgeschnittene Netzwerkpakete (pcap, pcapng)</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>Here a packet was expected. Nothing behind it was read.</source>
        <translation>Hier wurde ein Netzwerkpaket erwartet. Nichts dahinter wurde gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>%n fragment(s) of IP packets were passed over.</source>
        <translation>
            <numerusform>%n Fragment eines IP-Pakets wurde übergangen.</numerusform>
            <numerusform>%n Fragmente von IP-Paketen wurden übergangen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n packet(s) only the beginning was captured.</source>
        <translation>
            <numerusform>Von %n Netzwerkpaket wurde nur der Anfang mitgeschnitten.</numerusform>
            <numerusform>Von %n Netzwerkpaketen wurde nur der Anfang mitgeschnitten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::formats::PostmanImportText</name>
    <message>
        <source>Its body is in another file, which is not read.</source>
        <translation>Ihr Inhalt steht in einer anderen Datei, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Its body of the kind “%1” cannot be read.</source>
        <translation>Ihr Inhalt der Art „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1[%2]</source>
        <translation>%1[%2]</translation>
    </message>
    <message>
        <source>It has no URL.</source>
        <translation>Es hat keine URL.</translation>
    </message>
    <message>
        <source>Postman Collection</source>
        <translation>Postman Collection</translation>
    </message>
    <message>
        <source>There is no list of items.</source>
        <translation>Es gibt keine Liste von Einträgen.</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::PostmanText</name>
    <message>
        <source>Postman Collection 2.1</source>
        <translation>Postman Collection 2.1</translation>
    </message>
    <message>
        <source>Connections, trailers, durations and what is known of TLS are not kept; of answers only those that are text have their body.</source>
        <translation>Verbindungen, Trailer, Dauern und was über TLS bekannt ist, bleiben nicht erhalten; von Antworten behalten nur die ihren Inhalt, die Text sind.</translation>
    </message>
    <message>
        <source>Messages that break HTTP are left out.</source>
        <translation>Nachrichten, die HTTP verletzen, werden ausgelassen.</translation>
    </message>
    <message>
        <source>A body that is no text is kept for Hookbench; Postman does not send it. “{{” begins a variable for Postman.</source>
        <translation>Ein Inhalt, der kein Text ist, bleibt für Hookbench erhalten; Postman sendet ihn nicht. „{{“ beginnt für Postman eine Variable.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::RawExportText</name>
    <message>
        <source>Messages as they went over the wire (ZIP, folder)</source>
        <translation>Nachrichten, wie sie über die Leitung gingen (ZIP, Ordner)</translation>
    </message>
    <message>
        <source>Connections, what is known of TLS, exact times, marks, notes and verdicts are not kept; messages of HTTP/2 stand as a rendering.</source>
        <translation>Verbindungen, was von TLS bekannt ist, genaue Zeiten, Markierungen, Notizen und Urteile werden nicht aufbewahrt; Nachrichten von HTTP/2 stehen als Umschrift da.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::RawText</name>
    <message>
        <source>It has no empty line behind the header fields.</source>
        <translation>Sie hat keine leere Zeile hinter den Header-Feldern.</translation>
    </message>
    <message>
        <source>Request as it goes over the wire</source>
        <translation>Anfrage, wie sie über die Leitung geht</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::RemarkText</name>
    <message>
        <source>This message breaks HTTP and cannot be repeated.</source>
        <translation>Diese Nachricht verletzt HTTP und kann nicht wiederholt werden.</translation>
    </message>
    <message>
        <source>Its body is too large for this file.</source>
        <translation>Ihr Inhalt ist zu groß für diese Datei.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ReportText</name>
    <message>
        <source>No fields.</source>
        <translation>Keine Felder.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Exchanges in full</source>
        <translation>Austausche vollständig</translation>
    </message>
    <message>
        <source>Fields and bodies too, not the list alone.</source>
        <translation>Auch Felder und Inhalte, nicht nur die Liste.</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Every exchange is shown open, for reading from top to bottom and printing.</source>
        <translation>Jeder Austausch wird aufgeklappt gezeigt, zum Lesen von oben nach unten und zum Drucken.</translation>
    </message>
    <message>
        <source>HTML report</source>
        <translation>HTML-Bericht</translation>
    </message>
    <message>
        <source>It is for people and cannot be imported again.</source>
        <translation>Er ist für Menschen gedacht und kann nicht wieder importiert werden.</translation>
    </message>
    <message>
        <source>Bodies of more than %1 bytes are left out; of those that are no text, the first %2 bytes are shown.</source>
        <translation>Inhalte von mehr als %1 Bytes werden ausgelassen; von solchen, die kein Text sind, werden die ersten %2 Bytes gezeigt.</translation>
    </message>
    <message>
        <source>Made by Hookbench %1 at %2.</source>
        <translation>Erstellt von Hookbench %1 um %2.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Open or close all</source>
        <translation>Alle auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>There was none.</source>
        <translation>Es gab keine.</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Inhalt der Antwort</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>It is too large for this report.</source>
        <translation>Er ist zu groß für diesen Bericht.</translation>
    </message>
    <message>
        <source>Code to send requests again</source>
        <translation>Code zum erneuten Senden</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Request line</source>
        <translation>Anfragezeile</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Es gibt keine Unterschiede.</translation>
    </message>
    <message>
        <source>More differs than is shown.</source>
        <translation>Es unterscheidet sich mehr, als gezeigt wird.</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Compared with exchange %1</source>
        <translation>Verglichen mit Austausch %1</translation>
    </message>
    <message>
        <source>Behind each of the first %1 requests, folded: cURL, .http and Python.</source>
        <translation>Hinter jeder der ersten %1 Anfragen, zugeklappt: cURL, .http und Python.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::RuleText</name>
    <message>
        <source>at least what “from” says is expected.</source>
        <translation>mindestens der Wert von „from“ wird erwartet.</translation>
    </message>
    <message>
        <source>one of these is expected: fixed, from and to, mean and deviation, median and sigma.</source>
        <translation>eines davon wird erwartet: fixed, from und to, mean und deviation, median und sigma.</translation>
    </message>
    <message>
        <source>one of these is expected: %1.</source>
        <translation>eines davon wird erwartet: %1.</translation>
    </message>
    <message>
        <source>a reply has either a body or a file with it.</source>
        <translation>eine Antwort hat entweder einen Body oder eine Datei mit ihm.</translation>
    </message>
    <message>
        <source>only one thing can be done at a time.</source>
        <translation>es kann nur eines zur Zeit getan werden.</translation>
    </message>
    <message>
        <source>one step at least is expected.</source>
        <translation>mindestens ein Schritt wird erwartet.</translation>
    </message>
    <message>
        <source>the percentages add up to more than 100.</source>
        <translation>die Prozentsätze ergeben zusammen mehr als 100.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>This is no JSON, %1: %2.</source>
        <translation>Das ist kein JSON, %1: %2.</translation>
    </message>
    <message>
        <source>This is no file of rules: {&quot;hookbenchRules&quot;: 1, &quot;rules&quot;: [...]} is expected.</source>
        <translation>Das ist keine Datei mit Regeln: {&quot;hookbenchRules&quot;: 1, &quot;rules&quot;: [...]} wird erwartet.</translation>
    </message>
    <message>
        <source>the number 1 is expected, the version of the form.</source>
        <translation>die Zahl 1 wird erwartet, die Version der Form.</translation>
    </message>
    <message>
        <source>a rule is expected.</source>
        <translation>eine Regel wird erwartet.</translation>
    </message>
    <message>
        <source>what to do is missing: reply, forward or next is expected.</source>
        <translation>es fehlt, was zu tun ist: reply, forward oder next wird erwartet.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::SendingText</name>
    <message>
        <source>An environment that is kept in the session cannot be read.</source>
        <translation>Eine Umgebung, die in der Sitzung steht, ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::StrictText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>one of these is expected: %1.</source>
        <translation>eines davon wird erwartet: %1.</translation>
    </message>
    <message>
        <source>a text is expected.</source>
        <translation>ein Text wird erwartet.</translation>
    </message>
    <message>
        <source>a text or {&quot;base64&quot;: &quot;...&quot;} is expected.</source>
        <translation>ein Text oder {&quot;base64&quot;: &quot;...&quot;} wird erwartet.</translation>
    </message>
    <message>
        <source>a number from %1 to %2 is expected.</source>
        <translation>eine Zahl von %1 bis %2 wird erwartet.</translation>
    </message>
    <message>
        <source>a whole number is expected.</source>
        <translation>eine ganze Zahl wird erwartet.</translation>
    </message>
    <message>
        <source>true or false is expected.</source>
        <translation>true oder false wird erwartet.</translation>
    </message>
    <message>
        <source>a list of texts is expected.</source>
        <translation>eine Liste von Texten wird erwartet.</translation>
    </message>
    <message>
        <source>an object is expected.</source>
        <translation>ein Objekt wird erwartet.</translation>
    </message>
    <message>
        <source>a list of objects is expected.</source>
        <translation>eine Liste von Objekten wird erwartet.</translation>
    </message>
    <message>
        <source>“%1” is not known here; these are: %2.</source>
        <translation>„%1“ ist hier nicht bekannt; bekannt sind: %2.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::WebhookSiteText</name>
    <message>
        <source>Webhook.site</source>
        <translation>Webhook.site</translation>
    </message>
    <message>
        <source>It is no HTTP request but “%1”.</source>
        <translation>Es ist keine HTTP-Anfrage, sondern „%1“.</translation>
    </message>
    <message>
        <source>It has no method.</source>
        <translation>Sie hat keine Methode.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::WebhookTesterText</name>
    <message>
        <source>webhook-tester</source>
        <translation>webhook-tester</translation>
    </message>
    <message>
        <source>It has no method.</source>
        <translation>Sie hat keine Methode.</translation>
    </message>
    <message>
        <source>Its body is not base64.</source>
        <translation>Ihr Inhalt ist kein Base64.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::YamlText</name>
    <message>
        <source>Line %1 is no YAML that can be read here.</source>
        <translation>Zeile %1 ist kein YAML, das hier gelesen werden kann.</translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ZipText</name>
    <message>
        <source>It is no ZIP archive that can be read: its list of files is damaged.</source>
        <translation>Es ist kein lesbares ZIP-Archiv: Seine Dateiliste ist beschädigt.</translation>
    </message>
    <message>
        <source>It has more than %1 files.</source>
        <translation>Es hat mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>There is another file of this name.</source>
        <translation>Es gibt noch eine Datei dieses Namens.</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>Sie ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>The archive holds more than %1 bytes; this file is not read.</source>
        <translation>Das Archiv enthält mehr als %1 Bytes; diese Datei wird nicht gelesen.</translation>
    </message>
    <message>
        <source>It is not where the archive says.</source>
        <translation>Sie ist nicht dort, wo das Archiv sagt.</translation>
    </message>
    <message>
        <source>It is cut.</source>
        <translation>Sie ist abgeschnitten.</translation>
    </message>
    <message>
        <source>It is encrypted, which cannot be read.</source>
        <translation>Sie ist verschlüsselt und kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It is compressed in a way that is not known.</source>
        <translation>Sie ist auf unbekannte Weise komprimiert.</translation>
    </message>
    <message>
        <source>Its compressed content is damaged.</source>
        <translation>Ihr komprimierter Inhalt ist beschädigt.</translation>
    </message>
    <message>
        <source>ZIP archive of requests</source>
        <translation>ZIP-Archiv mit Anfragen</translation>
    </message>
</context>
<context>
    <name>hookbench::forward::ForwardText</name>
    <message>
        <source>The body was not kept whole, so it cannot be forwarded.</source>
        <translation>Der Body wurde nicht ganz aufbewahrt und kann deshalb nicht weitergeleitet werden.</translation>
    </message>
    <message>
        <source>%1 gave no answer: %2</source>
        <translation>%1 gab keine Antwort: %2</translation>
    </message>
    <message>
        <source>%1 failed too often and is left alone for now.</source>
        <translation>%1 ist zu oft fehlgeschlagen und wird vorerst in Ruhe gelassen.</translation>
    </message>
    <message>
        <source>This request came back to where it was forwarded from; it is not forwarded to %1 again.</source>
        <translation>Diese Anfrage kam dahin zurück, von wo sie weitergeleitet wurde; sie wird nicht noch einmal an %1 weitergeleitet.</translation>
    </message>
    <message>
        <source>The delivery could not be kept: %1</source>
        <translation>Die Zustellung konnte nicht aufbewahrt werden: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::forward::Forwarder</name>
    <message>
        <source>There is no secret to sign the request with as “%1” says.</source>
        <translation>Es gibt kein Geheimnis, um die Anfrage so zu signieren, wie „%1“ es verlangt.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the %2 MB that are passed back.</source>
        <translation>Die Antwort von %1 ist größer als die %2 MB, die zurückgegeben werden.</translation>
    </message>
    <message>
        <source>The endpoint is being stopped.</source>
        <translation>Der Endpunkt wird angehalten.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::ChunkText</name>
    <message numerus="yes">
        <source>A chunk&apos;s size and extensions are longer than %n byte(s).</source>
        <translation>
            <numerusform>Größe und Erweiterungen eines Chunks sind länger als %n Byte.</numerusform>
            <numerusform>Größe und Erweiterungen eines Chunks sind länger als %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A chunk is longer than its size says: CR LF was expected after it.</source>
        <translation>Ein Chunk ist länger, als seine Größe angibt: Nach ihm wurde CR LF erwartet.</translation>
    </message>
    <message>
        <source>A chunk size exceeds any limit.</source>
        <translation>Eine Chunk-Größe übersteigt jede Grenze.</translation>
    </message>
    <message>
        <source>A chunk size is not a hexadecimal number.</source>
        <translation>Eine Chunk-Größe ist keine Hexadezimalzahl.</translation>
    </message>
    <message>
        <source>The body is larger than %1 bytes, the limit here.</source>
        <translation>Der Body ist größer als %1 Bytes, die hier geltende Grenze.</translation>
    </message>
    <message>
        <source>Whitespace follows a chunk size (RFC 9112 7.1).</source>
        <translation>Auf eine Chunk-Größe folgt Leerraum (RFC 9112 7.1).</translation>
    </message>
    <message numerus="yes">
        <source>The trailers are larger than %n byte(s).</source>
        <translation>
            <numerusform>Die Trailer sind größer als %n Byte.</numerusform>
            <numerusform>Die Trailer sind größer als %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A line of the chunk framing ends with LF alone instead of CR LF.</source>
        <translation>Eine Zeile des Chunk-Rahmens endet mit LF allein statt mit CR LF.</translation>
    </message>
    <message>
        <source>In the chunk framing a CR is not followed by LF.</source>
        <translation>Im Chunk-Rahmen folgt auf ein CR kein LF.</translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a chunk extension.</source>
        <translation>Das Byte %1 ist in einer Chunk-Erweiterung nicht zulässig.</translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a chunk size.</source>
        <translation>Das Byte %1 ist in einer Chunk-Größe nicht zulässig.</translation>
    </message>
    <message>
        <source>A quoted string in a chunk extension has no end.</source>
        <translation>Eine Zeichenkette in Anführungszeichen in einer Chunk-Erweiterung hat kein Ende.</translation>
    </message>
    <message>
        <source>A chunk extension has no name (RFC 9112 7.1.1).</source>
        <translation>Eine Chunk-Erweiterung hat keinen Namen (RFC 9112 7.1.1).</translation>
    </message>
</context>
<context>
    <name>hookbench::http::FieldText</name>
    <message numerus="yes">
        <source>There are more than %n field line(s).</source>
        <translation>
            <numerusform>Es gibt mehr als %n Feldzeile.</numerusform>
            <numerusform>Es gibt mehr als %n Feldzeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first field line begins with whitespace (RFC 9112 2.2), as if it continued the line before it.</source>
        <translation>Die erste Feldzeile beginnt mit Leerraum (RFC 9112 2.2), als setze sie die Zeile davor fort.</translation>
    </message>
    <message>
        <source>A line ends with LF alone instead of CR LF.</source>
        <translation>Eine Zeile endet mit LF allein statt mit CR LF.</translation>
    </message>
    <message>
        <source>A field line begins with a colon: it has no name.</source>
        <translation>Eine Feldzeile beginnt mit einem Doppelpunkt: Sie hat keinen Namen.</translation>
    </message>
    <message>
        <source>A field line has no colon.</source>
        <translation>Eine Feldzeile hat keinen Doppelpunkt.</translation>
    </message>
    <message>
        <source>Whitespace stands in a field name or before its colon (RFC 9112 5.1).</source>
        <translation>In einem Feldnamen oder vor seinem Doppelpunkt steht Leerraum (RFC 9112 5.1).</translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a field name.</source>
        <translation>Das Byte %1 ist in einem Feldnamen nicht zulässig.</translation>
    </message>
    <message>
        <source>A CR is not followed by LF.</source>
        <translation>Auf ein CR folgt kein LF.</translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a field value (RFC 9110 5.5).</source>
        <translation>Das Byte %1 ist in einem Feldwert nicht zulässig (RFC 9110 5.5).</translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2ClientText</name>
    <message>
        <source>HTTP/2 cannot carry this request: %1.</source>
        <translation>HTTP/2 kann diese Anfrage nicht übertragen: %1.</translation>
    </message>
    <message>
        <source>The server breaks HTTP/2: %1.</source>
        <translation>Der Server verletzt HTTP/2: %1.</translation>
    </message>
    <message>
        <source>The server ended the HTTP/2 connection without an answer.</source>
        <translation>Der Server hat die HTTP/2-Verbindung ohne Antwort beendet.</translation>
    </message>
    <message>
        <source>The connection ended before the end of the response.</source>
        <translation>Die Verbindung endete vor dem Ende der Antwort.</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The server reset the request&apos;s stream: %1 (RFC 9113 7).</source>
        <translation>Der Server hat den Stream der Anfrage zurückgesetzt: %1 (RFC 9113 7).</translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2ErrorText</name>
    <message>
        <source>HTTP/2 could not go on here.</source>
        <translation>HTTP/2 konnte hier nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The peer broke the flow control of HTTP/2 (RFC 9113 5.2).</source>
        <translation>Die Gegenseite hat die Flusskontrolle von HTTP/2 verletzt (RFC 9113 5.2).</translation>
    </message>
    <message>
        <source>The peer went on with a stream that had ended (RFC 9113 5.1).</source>
        <translation>Die Gegenseite hat einen bereits beendeten Stream fortgesetzt (RFC 9113 5.1).</translation>
    </message>
    <message>
        <source>The peer sent a frame of a wrong size (RFC 9113 4.2).</source>
        <translation>Die Gegenseite hat einen Frame falscher Größe gesendet (RFC 9113 4.2).</translation>
    </message>
    <message>
        <source>The peer sent fields that HPACK cannot unpack (RFC 7541).</source>
        <translation>Die Gegenseite hat Felder gesendet, die HPACK nicht entpacken kann (RFC 7541).</translation>
    </message>
    <message>
        <source>The peer sent more than can be worked on.</source>
        <translation>Die Gegenseite hat mehr gesendet, als verarbeitet werden kann.</translation>
    </message>
    <message>
        <source>The peer broke a rule of HTTP/2 (RFC 9113).</source>
        <translation>Die Gegenseite hat eine Regel von HTTP/2 verletzt (RFC 9113).</translation>
    </message>
    <message>
        <source>%1 Details: %2</source>
        <translation>%1 Einzelheiten: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2FloodText</name>
    <message numerus="yes">
        <source>The peer spread a field block over more than %n CONTINUATION frame(s).</source>
        <translation>
            <numerusform>Die Gegenseite hat einen Feldblock auf mehr als %n CONTINUATION-Frame verteilt.</numerusform>
            <numerusform>Die Gegenseite hat einen Feldblock auf mehr als %n CONTINUATION-Frames verteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The peer sent a field block of more than %n byte(s).</source>
        <translation>
            <numerusform>Die Gegenseite hat einen Feldblock von mehr als %n Byte gesendet.</numerusform>
            <numerusform>Die Gegenseite hat einen Feldblock von mehr als %n Bytes gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nearly all that the peer sends is padding and frames without content.</source>
        <translation>Fast alles, was die Gegenseite sendet, sind Füllbytes und Frames ohne Inhalt.</translation>
    </message>
    <message>
        <source>The peer reset too many streams.</source>
        <translation>Die Gegenseite hat zu viele Streams zurückgesetzt.</translation>
    </message>
    <message>
        <source>The peer sent too many requests or frames that break HTTP.</source>
        <translation>Die Gegenseite hat zu viele Anfragen oder Frames gesendet, die HTTP verletzen.</translation>
    </message>
    <message>
        <source>The peer opened too many streams above the limit.</source>
        <translation>Die Gegenseite hat zu viele Streams über die Grenze hinaus geöffnet.</translation>
    </message>
    <message>
        <source>The peer sent too many SETTINGS frames.</source>
        <translation>Die Gegenseite hat zu viele SETTINGS-Frames gesendet.</translation>
    </message>
    <message>
        <source>The peer sent too many PING frames.</source>
        <translation>Die Gegenseite hat zu viele PING-Frames gesendet.</translation>
    </message>
    <message>
        <source>The peer sent too many PRIORITY frames.</source>
        <translation>Die Gegenseite hat zu viele PRIORITY-Frames gesendet.</translation>
    </message>
    <message>
        <source>The peer sent too many WINDOW_UPDATE frames.</source>
        <translation>Die Gegenseite hat zu viele WINDOW_UPDATE-Frames gesendet.</translation>
    </message>
    <message>
        <source>The peer sent too many empty frames.</source>
        <translation>Die Gegenseite hat zu viele leere Frames gesendet.</translation>
    </message>
    <message>
        <source>The peer sent too many frames that say nothing.</source>
        <translation>Die Gegenseite hat zu viele nichtssagende Frames gesendet.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2RuleText</name>
    <message>
        <source>A field has no name (RFC 9113 8.2.1).</source>
        <translation>Ein Feld hat keinen Namen (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A field name holds an upper case letter (RFC 9113 8.2.1).</source>
        <translation>Ein Feldname enthält einen Großbuchstaben (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A field name holds a byte that names may not hold (RFC 9113 8.2.1).</source>
        <translation>Ein Feldname enthält ein Byte, das in Namen nicht zulässig ist (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A field value holds a control byte (RFC 9113 8.2.1).</source>
        <translation>Ein Feldwert enthält ein Steuerzeichen (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A field value begins or ends with a blank (RFC 9113 8.2.1).</source>
        <translation>Ein Feldwert beginnt oder endet mit Leerraum (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A field that only HTTP/1 may carry is present (RFC 9113 8.2.2).</source>
        <translation>Ein Feld ist vorhanden, das nur in HTTP/1 zulässig ist (RFC 9113 8.2.2).</translation>
    </message>
    <message>
        <source>The TE field says other than &quot;trailers&quot; (RFC 9113 8.2.2).</source>
        <translation>Das TE-Feld enthält etwas anderes als „trailers“ (RFC 9113 8.2.2).</translation>
    </message>
    <message>
        <source>A field name holds a space or line break (RFC 9113 8.2.1).</source>
        <translation>Ein Feldname enthält ein Leerzeichen oder einen Zeilenumbruch (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A field value holds a line break (RFC 9113 8.2.1).</source>
        <translation>Ein Feldwert enthält einen Zeilenumbruch (RFC 9113 8.2.1).</translation>
    </message>
    <message>
        <source>A pseudo-header field is none that requests may carry (RFC 9113 8.3).</source>
        <translation>Ein Pseudo-Header-Feld ist in Anfragen nicht zulässig (RFC 9113 8.3).</translation>
    </message>
    <message>
        <source>A pseudo-header field is repeated (RFC 9113 8.3).</source>
        <translation>Ein Pseudo-Header-Feld kommt mehrfach vor (RFC 9113 8.3).</translation>
    </message>
    <message>
        <source>A pseudo-header field stands behind an ordinary field (RFC 9113 8.3).</source>
        <translation>Ein Pseudo-Header-Feld steht hinter einem gewöhnlichen Feld (RFC 9113 8.3).</translation>
    </message>
    <message>
        <source>There is more than one Host field (RFC 9110 7.2).</source>
        <translation>Es gibt mehr als ein Host-Feld (RFC 9110 7.2).</translation>
    </message>
    <message>
        <source>Content-Length is given more than once (RFC 9110 8.6).</source>
        <translation>Content-Length ist mehr als einmal angegeben (RFC 9110 8.6).</translation>
    </message>
    <message>
        <source>The pseudo-header field %1 is missing (RFC 9113 8.3.1).</source>
        <translation>Das Pseudo-Header-Feld %1 fehlt (RFC 9113 8.3.1).</translation>
    </message>
    <message>
        <source>The method is no token (RFC 9110 9.1).</source>
        <translation>Die Methode ist kein Token (RFC 9110 9.1).</translation>
    </message>
    <message>
        <source>A CONNECT request carries :scheme or :path (RFC 9113 8.5).</source>
        <translation>Eine CONNECT-Anfrage enthält :scheme oder :path (RFC 9113 8.5).</translation>
    </message>
    <message>
        <source>The :authority of a CONNECT request is no host with a port (RFC 9113 8.5).</source>
        <translation>Die :authority einer CONNECT-Anfrage ist kein Host mit Port (RFC 9113 8.5).</translation>
    </message>
    <message>
        <source>The :scheme is no URI scheme (RFC 3986 3.1).</source>
        <translation>Das :scheme ist kein URI-Schema (RFC 3986 3.1).</translation>
    </message>
    <message>
        <source>The :path is empty (RFC 9113 8.3.1).</source>
        <translation>Der :path ist leer (RFC 9113 8.3.1).</translation>
    </message>
    <message>
        <source>The :path is no path with an optional query (RFC 9113 8.3.1).</source>
        <translation>Der :path ist kein Pfad mit optionaler Query (RFC 9113 8.3.1).</translation>
    </message>
    <message>
        <source>There is neither :authority nor Host (RFC 9113 8.3.1).</source>
        <translation>Es gibt weder :authority noch Host (RFC 9113 8.3.1).</translation>
    </message>
    <message>
        <source>The :authority or Host is no host name or address with an optional port (RFC 9113 8.3.1).</source>
        <translation>Der Wert von :authority oder Host ist kein Hostname und keine Adresse mit optionalem Port (RFC 9113 8.3.1).</translation>
    </message>
    <message>
        <source>Host names another host than :authority (RFC 9113 8.3.1).</source>
        <translation>Host nennt einen anderen Host als :authority (RFC 9113 8.3.1).</translation>
    </message>
    <message>
        <source>The value of Content-Length is no number that can be (RFC 9110 8.6).</source>
        <translation>Der Wert von Content-Length ist keine mögliche Zahl (RFC 9110 8.6).</translation>
    </message>
    <message>
        <source>Content-Length announces content, but none follows (RFC 9113 8.1.1).</source>
        <translation>Content-Length kündigt Inhalt an, aber es folgt keiner (RFC 9113 8.1.1).</translation>
    </message>
    <message>
        <source>A pseudo-header field stands in the trailers (RFC 9113 8.1).</source>
        <translation>Ein Pseudo-Header-Feld steht in den Trailern (RFC 9113 8.1).</translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2SessionText</name>
    <message>
        <source>The peer opened a stream with a lower number than one before (RFC 9113 5.1.1).</source>
        <translation>Die Gegenseite hat einen Stream mit einer niedrigeren Nummer als ein früherer geöffnet (RFC 9113 5.1.1).</translation>
    </message>
    <message>
        <source>The connection does not begin with the client preface of HTTP/2 (RFC 9113 3.4).</source>
        <translation>Die Verbindung beginnt nicht mit der Client-Präambel von HTTP/2 (RFC 9113 3.4).</translation>
    </message>
    <message>
        <source>The peer makes us answer but does not read.</source>
        <translation>Die Gegenseite löst Antworten aus, liest sie aber nicht.</translation>
    </message>
    <message>
        <source>The connection ended in the middle of an HTTP/2 frame or preface.</source>
        <translation>Die Verbindung endete mitten in einem Frame oder der Präambel von HTTP/2.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2StreamText</name>
    <message numerus="yes">
        <source>There are more than %n field(s).</source>
        <translation>
            <numerusform>Es gibt mehr als %n Feld.</numerusform>
            <numerusform>Es gibt mehr als %n Felder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fields exceed %n byte(s).</source>
        <translation>
            <numerusform>Die Felder sind größer als %n Byte.</numerusform>
            <numerusform>Die Felder sind größer als %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The announced Content-Length exceeds the limit.</source>
        <translation>Die angekündigte Content-Length übersteigt die Grenze.</translation>
    </message>
    <message>
        <source>A second field block does not end the request (RFC 9113 8.1).</source>
        <translation>Ein zweiter Feldblock beendet die Anfrage nicht (RFC 9113 8.1).</translation>
    </message>
    <message>
        <source>More content came than Content-Length announces (RFC 9113 8.1.1).</source>
        <translation>Es kam mehr Inhalt, als Content-Length ankündigt (RFC 9113 8.1.1).</translation>
    </message>
    <message>
        <source>The body exceeds the limit.</source>
        <translation>Der Body übersteigt die Grenze.</translation>
    </message>
    <message>
        <source>Less content came than Content-Length announces (RFC 9113 8.1.1).</source>
        <translation>Es kam weniger Inhalt, als Content-Length ankündigt (RFC 9113 8.1.1).</translation>
    </message>
</context>
<context>
    <name>hookbench::http::HeadText</name>
    <message>
        <source>There is no Host field, which HTTP/1.1 requires (RFC 9112 3.2).</source>
        <translation>Das Host-Feld fehlt, das HTTP/1.1 verlangt (RFC 9112 3.2).</translation>
    </message>
    <message>
        <source>There is more than one Host field (RFC 9112 3.2).</source>
        <translation>Es gibt mehr als ein Host-Feld (RFC 9112 3.2).</translation>
    </message>
    <message>
        <source>The value of the Host field is no host name or address with an optional port.</source>
        <translation>Der Wert des Host-Felds ist kein Hostname und keine Adresse mit optionalem Port.</translation>
    </message>
    <message>
        <source>The value of Content-Length is not a decimal number (RFC 9110 8.6).</source>
        <translation>Der Wert von Content-Length ist keine Dezimalzahl (RFC 9110 8.6).</translation>
    </message>
    <message>
        <source>Content-Length is given with different values (RFC 9112 6.3): the end of the body is ambiguous.</source>
        <translation>Content-Length ist mit verschiedenen Werten angegeben (RFC 9112 6.3): Das Ende des Bodys ist mehrdeutig.</translation>
    </message>
    <message>
        <source>Content-Length is given more than once (RFC 9112 6.3).</source>
        <translation>Content-Length ist mehr als einmal angegeben (RFC 9112 6.3).</translation>
    </message>
    <message>
        <source>The announced Content-Length exceeds any limit.</source>
        <translation>Die angekündigte Content-Length übersteigt jede Grenze.</translation>
    </message>
    <message>
        <source>The value of Transfer-Encoding is no list of transfer-codings.</source>
        <translation>Der Wert von Transfer-Encoding ist keine Liste von Transfer-Codings.</translation>
    </message>
    <message>
        <source>Transfer-Encoding must name chunked once and last (RFC 9112 6.3): the end of the body is ambiguous.</source>
        <translation>Transfer-Encoding muss chunked genau einmal und an letzter Stelle nennen (RFC 9112 6.3): Das Ende des Bodys ist mehrdeutig.</translation>
    </message>
    <message>
        <source>This transfer-coding is not understood here; chunked is the only one.</source>
        <translation>Dieses Transfer-Coding wird hier nicht verstanden; chunked ist das einzige.</translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding are both present (RFC 9112 6.3): the end of the body is ambiguous.</source>
        <translation>Content-Length und Transfer-Encoding sind beide vorhanden (RFC 9112 6.3): Das Ende des Bodys ist mehrdeutig.</translation>
    </message>
    <message>
        <source>Transfer-Encoding stands in an HTTP/1.0 request (RFC 9112 6.1).</source>
        <translation>Transfer-Encoding steht in einer HTTP/1.0-Anfrage (RFC 9112 6.1).</translation>
    </message>
    <message>
        <source>There is more than one Transfer-Encoding field: the end of the body is ambiguous.</source>
        <translation>Es gibt mehr als ein Transfer-Encoding-Feld: Das Ende des Bodys ist mehrdeutig.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::HeaderText</name>
    <message>
        <source>HTTP/2: host and port that the request is for.</source>
        <translation>HTTP/2: Host und Port, für die die Anfrage bestimmt ist.</translation>
    </message>
    <message>
        <source>HTTP/2: the method of the request.</source>
        <translation>HTTP/2: die Methode der Anfrage.</translation>
    </message>
    <message>
        <source>HTTP/2: path and query of the request.</source>
        <translation>HTTP/2: Pfad und Query der Anfrage.</translation>
    </message>
    <message>
        <source>HTTP/2: http or https.</source>
        <translation>HTTP/2: http oder https.</translation>
    </message>
    <message>
        <source>Which media types the sender can read in the answer.</source>
        <translation>Welche Medientypen der Absender in der Antwort lesen kann.</translation>
    </message>
    <message>
        <source>Which charsets the sender can read; hardly used any more.</source>
        <translation>Welche Zeichensätze der Absender lesen kann; kaum noch gebräuchlich.</translation>
    </message>
    <message>
        <source>Which compressions the sender can undo in the answer.</source>
        <translation>Welche Kompressionen der Absender in der Antwort auspacken kann.</translation>
    </message>
    <message>
        <source>Which languages the sender prefers in the answer.</source>
        <translation>Welche Sprachen der Absender in der Antwort bevorzugt.</translation>
    </message>
    <message>
        <source>Which pages of other origins may read this answer.</source>
        <translation>Welche Seiten anderer Herkunft diese Antwort lesen dürfen.</translation>
    </message>
    <message>
        <source>How many seconds the answer has been in a cache.</source>
        <translation>Wie viele Sekunden die Antwort schon in einem Cache liegt.</translation>
    </message>
    <message>
        <source>Which methods the target takes.</source>
        <translation>Welche Methoden das Ziel annimmt.</translation>
    </message>
    <message>
        <source>How the sender proves who it is: a scheme and credentials.</source>
        <translation>Wie sich der Absender ausweist: ein Schema und Zugangsdaten.</translation>
    </message>
    <message>
        <source>What caches may do with the message.</source>
        <translation>Was Caches mit der Nachricht tun dürfen.</translation>
    </message>
    <message>
        <source>CloudEvents: identifies the event together with its source.</source>
        <translation>CloudEvents: bezeichnet das Ereignis zusammen mit seiner Quelle.</translation>
    </message>
    <message>
        <source>CloudEvents: where the event happened.</source>
        <translation>CloudEvents: wo das Ereignis eintrat.</translation>
    </message>
    <message>
        <source>CloudEvents: the version of the specification that is followed.</source>
        <translation>CloudEvents: die Version der Spezifikation, an die sich der Absender hält.</translation>
    </message>
    <message>
        <source>CloudEvents: what in the source the event is about.</source>
        <translation>CloudEvents: worum es in der Quelle geht.</translation>
    </message>
    <message>
        <source>CloudEvents: when the event happened.</source>
        <translation>CloudEvents: wann das Ereignis eintrat.</translation>
    </message>
    <message>
        <source>CloudEvents: what kind of event it is.</source>
        <translation>CloudEvents: welche Art Ereignis es ist.</translation>
    </message>
    <message>
        <source>What holds for this connection alone: whether it stays open, which fields end here.</source>
        <translation>Was nur für diese Verbindung gilt: ob sie offen bleibt, welche Felder hier enden.</translation>
    </message>
    <message>
        <source>Digests of the content as it was sent, to detect changes.</source>
        <translation>Prüfsummen des gesendeten Inhalts, um Änderungen zu erkennen.</translation>
    </message>
    <message>
        <source>How the content is meant to be shown or saved, and under which name.</source>
        <translation>Wie der Inhalt angezeigt oder gespeichert werden soll, und unter welchem Namen.</translation>
    </message>
    <message>
        <source>How the content is compressed.</source>
        <translation>Wie der Inhalt komprimiert ist.</translation>
    </message>
    <message>
        <source>The language of the content&apos;s readers.</source>
        <translation>Die Sprache der Leser des Inhalts.</translation>
    </message>
    <message>
        <source>How many bytes the body has.</source>
        <translation>Wie viele Bytes der Body hat.</translation>
    </message>
    <message>
        <source>The address of exactly this content.</source>
        <translation>Die Adresse genau dieses Inhalts.</translation>
    </message>
    <message>
        <source>The MD5 of the content; outdated, use Content-Digest.</source>
        <translation>Der MD5 des Inhalts; veraltet, nehmen Sie Content-Digest.</translation>
    </message>
    <message>
        <source>Which part of the whole the content is.</source>
        <translation>Welcher Teil des Ganzen der Inhalt ist.</translation>
    </message>
    <message>
        <source>What a browser may load and run for this page.</source>
        <translation>Was ein Browser für diese Seite laden und ausführen darf.</translation>
    </message>
    <message>
        <source>What kind of content the body is, and in which charset.</source>
        <translation>Was für ein Inhalt der Body ist, und in welchem Zeichensatz.</translation>
    </message>
    <message>
        <source>What the server asked the sender to keep, given back.</source>
        <translation>Was der Server aufzubewahren bat, zurückgegeben.</translation>
    </message>
    <message>
        <source>When the message was made.</source>
        <translation>Wann die Nachricht erzeugt wurde.</translation>
    </message>
    <message>
        <source>Digests of the content; replaced by Content-Digest and Repr-Digest.</source>
        <translation>Prüfsummen des Inhalts; ersetzt durch Content-Digest und Repr-Digest.</translation>
    </message>
    <message>
        <source>The sender asks not to be tracked.</source>
        <translation>Der Absender bittet, nicht verfolgt zu werden.</translation>
    </message>
    <message>
        <source>Names this version of the content, to ask later whether it changed.</source>
        <translation>Bezeichnet diese Fassung des Inhalts, um später zu fragen, ob sie sich geändert hat.</translation>
    </message>
    <message>
        <source>The sender waits for “100 Continue” before it sends the body.</source>
        <translation>Der Absender wartet auf „100 Continue“, bevor er den Body sendet.</translation>
    </message>
    <message>
        <source>From when on the answer is out of date.</source>
        <translation>Ab wann die Antwort veraltet ist.</translation>
    </message>
    <message>
        <source>What proxies on the way say of the request: for whom, by whom, for which host.</source>
        <translation>Was Proxys unterwegs über die Anfrage sagen: für wen, durch wen, für welchen Host.</translation>
    </message>
    <message>
        <source>The mail address of who is responsible for the sender.</source>
        <translation>Die Mailadresse des Verantwortlichen für den Absender.</translation>
    </message>
    <message>
        <source>Host and port that the request is for.</source>
        <translation>Host und Port, für die die Anfrage bestimmt ist.</translation>
    </message>
    <message>
        <source>Settings of a connection that shall become HTTP/2.</source>
        <translation>Einstellungen einer Verbindung, die HTTP/2 werden soll.</translation>
    </message>
    <message>
        <source>The same for every attempt, so that the receiver acts only once.</source>
        <translation>In jedem Versuch gleich, damit der Empfänger nur einmal handelt.</translation>
    </message>
    <message>
        <source>Act only if the content still is this version.</source>
        <translation>Nur handeln, wenn der Inhalt noch diese Fassung ist.</translation>
    </message>
    <message>
        <source>Send the content only if it changed since then.</source>
        <translation>Den Inhalt nur senden, wenn er sich seitdem geändert hat.</translation>
    </message>
    <message>
        <source>Send the content only if it is another version.</source>
        <translation>Den Inhalt nur senden, wenn er eine andere Fassung ist.</translation>
    </message>
    <message>
        <source>Act only if the content did not change since then.</source>
        <translation>Nur handeln, wenn sich der Inhalt seitdem nicht geändert hat.</translation>
    </message>
    <message>
        <source>How long and for how many requests the connection stays open.</source>
        <translation>Wie lange und für wie viele Anfragen die Verbindung offen bleibt.</translation>
    </message>
    <message>
        <source>When the content changed last.</source>
        <translation>Wann sich der Inhalt zuletzt geändert hat.</translation>
    </message>
    <message>
        <source>Addresses that belong to the content, and how.</source>
        <translation>Adressen, die zum Inhalt gehören, und wie.</translation>
    </message>
    <message>
        <source>Where to go on, or where the new thing is.</source>
        <translation>Wo es weitergeht oder wo das Neue liegt.</translation>
    </message>
    <message>
        <source>How many proxies may still pass the request on.</source>
        <translation>Wie viele Proxys die Anfrage noch weitergeben dürfen.</translation>
    </message>
    <message>
        <source>The site whose page made the request.</source>
        <translation>Die Website, deren Seite die Anfrage gestellt hat.</translation>
    </message>
    <message>
        <source>Cache control of HTTP/1.0.</source>
        <translation>Cache-Steuerung von HTTP/1.0.</translation>
    </message>
    <message>
        <source>How urgent the answer is.</source>
        <translation>Wie dringend die Antwort ist.</translation>
    </message>
    <message>
        <source>How the sender proves to a proxy who it is.</source>
        <translation>Wie sich der Absender bei einem Proxy ausweist.</translation>
    </message>
    <message>
        <source>Which part of the content is wanted.</source>
        <translation>Welcher Teil des Inhalts gewünscht ist.</translation>
    </message>
    <message>
        <source>The address that led to this request.</source>
        <translation>Die Adresse, die zu dieser Anfrage führte.</translation>
    </message>
    <message>
        <source>How much of an address browsers may tell the next site.</source>
        <translation>Wie viel einer Adresse Browser der nächsten Website verraten dürfen.</translation>
    </message>
    <message>
        <source>Digests of the whole representation, whatever part of it was sent.</source>
        <translation>Prüfsummen der ganzen Repräsentation, gleich welcher Teil gesendet wurde.</translation>
    </message>
    <message>
        <source>When to try again: seconds or a date.</source>
        <translation>Wann ein neuer Versuch sinnvoll ist: Sekunden oder ein Datum.</translation>
    </message>
    <message>
        <source>How a browser&apos;s page asked for this.</source>
        <translation>Wie die Seite eines Browsers hiernach gefragt hat.</translation>
    </message>
    <message>
        <source>Whether the page that asked is of the same site.</source>
        <translation>Ob die fragende Seite zur selben Website gehört.</translation>
    </message>
    <message>
        <source>The software that answered.</source>
        <translation>Die Software, die geantwortet hat.</translation>
    </message>
    <message>
        <source>What the receiver shall keep and give back.</source>
        <translation>Was der Empfänger aufbewahren und zurückgeben soll.</translation>
    </message>
    <message>
        <source>Signatures of parts of the message (RFC 9421).</source>
        <translation>Signaturen von Teilen der Nachricht (RFC 9421).</translation>
    </message>
    <message>
        <source>What the signatures cover, and with which parameters (RFC 9421).</source>
        <translation>Was die Signaturen abdecken, und mit welchen Parametern (RFC 9421).</translation>
    </message>
    <message>
        <source>Browsers shall use only https here from now on.</source>
        <translation>Browser sollen hier von nun an nur https verwenden.</translation>
    </message>
    <message>
        <source>Stripe: time and HMACs of time and body.</source>
        <translation>Stripe: Zeit und HMACs von Zeit und Body.</translation>
    </message>
    <message>
        <source>Which transfer codings, and whether trailers, the sender takes.</source>
        <translation>Welche Transfer-Codings und ob Trailer der Absender annimmt.</translation>
    </message>
    <message>
        <source>Which trace and which span of it the request belongs to (W3C Trace Context).</source>
        <translation>Zu welchem Trace und welchem Span die Anfrage gehört (W3C Trace Context).</translation>
    </message>
    <message>
        <source>What tracing systems add to traceparent, each for itself.</source>
        <translation>Was Tracing-Systeme zu traceparent hinzufügen, jedes für sich.</translation>
    </message>
    <message>
        <source>Which fields come behind the body.</source>
        <translation>Welche Felder hinter dem Body kommen.</translation>
    </message>
    <message>
        <source>How the body is put into the message: chunked, or compressed for the way.</source>
        <translation>Wie der Body in die Nachricht gesetzt ist: in Chunks, oder für den Weg komprimiert.</translation>
    </message>
    <message>
        <source>Which other protocol the sender would like to go on with.</source>
        <translation>Mit welchem anderen Protokoll der Absender weitermachen möchte.</translation>
    </message>
    <message>
        <source>The browser prefers https.</source>
        <translation>Der Browser bevorzugt https.</translation>
    </message>
    <message>
        <source>The software that sent the request.</source>
        <translation>Die Software, die die Anfrage gesendet hat.</translation>
    </message>
    <message>
        <source>Which request fields the answer depends on.</source>
        <translation>Von welchen Feldern der Anfrage die Antwort abhängt.</translation>
    </message>
    <message>
        <source>The proxies on the way.</source>
        <translation>Die Proxys unterwegs.</translation>
    </message>
    <message>
        <source>Which digests the sender would like in the answer.</source>
        <translation>Welche Prüfsummen der Absender in der Antwort möchte.</translation>
    </message>
    <message>
        <source>Standard Webhooks: names the event, the same in every attempt.</source>
        <translation>Standard Webhooks: bezeichnet das Ereignis, in jedem Versuch gleich.</translation>
    </message>
    <message>
        <source>Standard Webhooks: signatures of id, time and body.</source>
        <translation>Standard Webhooks: Signaturen von ID, Zeit und Body.</translation>
    </message>
    <message>
        <source>Standard Webhooks: when this attempt was made, in seconds since 1970.</source>
        <translation>Standard Webhooks: wann dieser Versuch gemacht wurde, in Sekunden seit 1970.</translation>
    </message>
    <message>
        <source>How the sender may prove who it is.</source>
        <translation>Wie sich der Absender ausweisen kann.</translation>
    </message>
    <message>
        <source>Zipkin: the trace that the request belongs to.</source>
        <translation>Zipkin: der Trace, zu dem die Anfrage gehört.</translation>
    </message>
    <message>
        <source>Browsers shall not guess another media type.</source>
        <translation>Browser sollen keinen anderen Medientyp erraten.</translation>
    </message>
    <message>
        <source>Ties together all requests that belong to one process.</source>
        <translation>Verbindet alle Anfragen, die zu einem Vorgang gehören.</translation>
    </message>
    <message>
        <source>The addresses the request came from, as proxies say; the first is the sender.</source>
        <translation>Die Adressen, von denen die Anfrage kam, wie Proxys sagen; die erste ist der Absender.</translation>
    </message>
    <message>
        <source>The host that the sender asked the proxy for.</source>
        <translation>Der Host, nach dem der Absender den Proxy gefragt hat.</translation>
    </message>
    <message>
        <source>The port that the sender connected to.</source>
        <translation>Der Port, mit dem sich der Absender verbunden hat.</translation>
    </message>
    <message>
        <source>Whether the sender came to the proxy by http or https.</source>
        <translation>Ob der Absender über http oder https zum Proxy kam.</translation>
    </message>
    <message>
        <source>Whether other pages may show this one inside of them.</source>
        <translation>Ob andere Seiten diese in sich anzeigen dürfen.</translation>
    </message>
    <message>
        <source>GitHub: names this delivery.</source>
        <translation>GitHub: bezeichnet diese Zustellung.</translation>
    </message>
    <message>
        <source>GitHub: what kind of event it is.</source>
        <translation>GitHub: welche Art Ereignis es ist.</translation>
    </message>
    <message>
        <source>GitLab: what kind of event it is.</source>
        <translation>GitLab: welche Art Ereignis es ist.</translation>
    </message>
    <message>
        <source>GitLab: the secret agreed on, as it is.</source>
        <translation>GitLab: das vereinbarte Geheimnis, wie es ist.</translation>
    </message>
    <message>
        <source>HMAC-SHA1 of the body; X-Hub-Signature-256 is the stronger one.</source>
        <translation>HMAC-SHA1 des Bodys; X-Hub-Signature-256 ist die stärkere.</translation>
    </message>
    <message>
        <source>HMAC-SHA256 of the body.</source>
        <translation>HMAC-SHA256 des Bodys.</translation>
    </message>
    <message>
        <source>The software behind the server.</source>
        <translation>Die Software hinter dem Server.</translation>
    </message>
    <message>
        <source>The address of the sender, as a proxy says.</source>
        <translation>Die Adresse des Absenders, wie ein Proxy sagt.</translation>
    </message>
    <message>
        <source>Names the request, to find it again in logs.</source>
        <translation>Bezeichnet die Anfrage, um sie in Protokollen wiederzufinden.</translation>
    </message>
    <message>
        <source>A page&apos;s script made the request.</source>
        <translation>Das Skript einer Seite hat die Anfrage gestellt.</translation>
    </message>
    <message>
        <source>Shopify: HMAC-SHA256 of the body in Base64.</source>
        <translation>Shopify: HMAC-SHA256 des Bodys in Base64.</translation>
    </message>
    <message>
        <source>Shopify: what kind of event it is.</source>
        <translation>Shopify: welche Art Ereignis es ist.</translation>
    </message>
    <message>
        <source>A signature; how it is made is the sender&apos;s own rule.</source>
        <translation>Eine Signatur; wie sie entsteht, ist Sache des Absenders.</translation>
    </message>
    <message>
        <source>Slack: when the request was made, in seconds since 1970; part of what is signed.</source>
        <translation>Slack: wann die Anfrage gestellt wurde, in Sekunden seit 1970; Teil des Signierten.</translation>
    </message>
    <message>
        <source>Slack: HMAC-SHA256 of version, time and body.</source>
        <translation>Slack: HMAC-SHA256 von Version, Zeit und Body.</translation>
    </message>
    <message>
        <source>Twilio: HMAC-SHA1 of address and form fields in Base64.</source>
        <translation>Twilio: HMAC-SHA1 von Adresse und Formularfeldern in Base64.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::ParserText</name>
    <message numerus="yes">
        <source>The request line and fields are larger than %n byte(s).</source>
        <translation>
            <numerusform>Anfragezeile und Felder sind größer als %n Byte.</numerusform>
            <numerusform>Anfragezeile und Felder sind größer als %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>The announced body is larger than %1 bytes, the limit here.</source>
        <translation>Der angekündigte Body ist größer als %1 Bytes, die hier geltende Grenze.</translation>
    </message>
    <message>
        <source>The connection was closed before the head was complete.</source>
        <translation>Die Verbindung wurde geschlossen, bevor der Kopf vollständig war.</translation>
    </message>
    <message>
        <source>The connection was closed before the body was complete.</source>
        <translation>Die Verbindung wurde geschlossen, bevor der Body vollständig war.</translation>
    </message>
    <message>
        <source>A header field continues on a second line (obs-fold, RFC 9112 5.2): programs disagree on what that means.</source>
        <translation>Ein Header-Feld geht auf einer zweiten Zeile weiter (obs-fold, RFC 9112 5.2): Programme sind sich nicht einig, was das bedeutet.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::PartText</name>
    <message>
        <source>Last chunk</source>
        <translation>Letzter Chunk</translation>
    </message>
    <message>
        <source>Trailer fields</source>
        <translation>Trailer-Felder</translation>
    </message>
    <message>
        <source>Further chunks</source>
        <translation>Weitere Chunks</translation>
    </message>
    <message>
        <source>Chunk %1: %2 bytes</source>
        <translation>Chunk %1: %2 Bytes</translation>
    </message>
    <message>
        <source>Start line</source>
        <translation>Startzeile</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Header-Felder</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
</context>
<context>
    <name>hookbench::http::RequestLineText</name>
    <message>
        <source>This client spoke TLS (https) to a port that expects plain HTTP.</source>
        <translation>Dieser Client sprach TLS (https) mit einem Port, der unverschlüsseltes HTTP erwartet.</translation>
    </message>
    <message>
        <source>The byte %1 cannot begin a method: this is not HTTP.</source>
        <translation>Mit dem Byte %1 kann keine Methode beginnen: Das ist kein HTTP.</translation>
    </message>
    <message>
        <source>The request line ends after the method: there is no target.</source>
        <translation>Die Anfragezeile endet nach der Methode: Das Ziel fehlt.</translation>
    </message>
    <message>
        <source>The request line has no HTTP version (as in HTTP/0.9, which is not spoken here).</source>
        <translation>Die Anfragezeile hat keine HTTP-Version (wie in HTTP/0.9, das hier nicht unterstützt wird).</translation>
    </message>
    <message numerus="yes">
        <source>More than %n empty line(s) stand before the request line.</source>
        <translation>
            <numerusform>Vor der Anfragezeile steht mehr als %n leere Zeile.</numerusform>
            <numerusform>Vor der Anfragezeile stehen mehr als %n leere Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a method.</source>
        <translation>Das Byte %1 ist in einer Methode nicht zulässig.</translation>
    </message>
    <message>
        <source>More than one space stands between method and target.</source>
        <translation>Zwischen Methode und Ziel steht mehr als ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a target.</source>
        <translation>Das Byte %1 ist in einem Ziel nicht zulässig.</translation>
    </message>
    <message>
        <source>More than one space stands between target and version.</source>
        <translation>Zwischen Ziel und Version steht mehr als ein Leerzeichen.</translation>
    </message>
    <message>
        <source>The request line does not end in a space and an HTTP version such as HTTP/1.1.</source>
        <translation>Die Anfragezeile endet nicht mit einem Leerzeichen und einer HTTP-Version wie HTTP/1.1.</translation>
    </message>
    <message>
        <source>The byte %1 follows the HTTP version instead of the line end.</source>
        <translation>Auf die HTTP-Version folgt das Byte %1 statt des Zeilenendes.</translation>
    </message>
    <message>
        <source>This client spoke HTTP/2 without agreeing on it first; this port speaks HTTP/1.1 and HTTP/1.0.</source>
        <translation>Dieser Client sprach HTTP/2, ohne es vorher zu vereinbaren; dieser Port spricht HTTP/1.1 und HTTP/1.0.</translation>
    </message>
    <message>
        <source>HTTP/%1 is not spoken here, only HTTP/1.1 and HTTP/1.0.</source>
        <translation>HTTP/%1 wird hier nicht unterstützt, nur HTTP/1.1 und HTTP/1.0.</translation>
    </message>
    <message numerus="yes">
        <source>The request line is longer than %n byte(s).</source>
        <translation>
            <numerusform>Die Anfragezeile ist länger als %n Byte.</numerusform>
            <numerusform>Die Anfragezeile ist länger als %n Bytes.</numerusform>
        </translation>
    </message>
    <message>
        <source>A line ends with LF alone instead of CR LF.</source>
        <translation>Eine Zeile endet mit LF allein statt mit CR LF.</translation>
    </message>
    <message>
        <source>A CR is not followed by LF.</source>
        <translation>Auf ein CR folgt kein LF.</translation>
    </message>
</context>
<context>
    <name>hookbench::http::ResponseText</name>
    <message>
        <source>What came back is not HTTP: it has no status line.</source>
        <translation>Was zurückkam, ist kein HTTP: Es hat keine Statuszeile.</translation>
    </message>
    <message>
        <source>The head of the response is larger than %1 KB.</source>
        <translation>Der Kopf der Antwort ist größer als %1 KB.</translation>
    </message>
    <message>
        <source>The response begins with a broken status line.</source>
        <translation>Die Antwort beginnt mit einer fehlerhaften Statuszeile.</translation>
    </message>
    <message>
        <source>The response&apos;s Content-Length is no length, or there are several.</source>
        <translation>Content-Length der Antwort ist keine Länge, oder es gibt mehrere.</translation>
    </message>
    <message>
        <source>The response&apos;s chunks are broken: %1</source>
        <translation>Die Chunks der Antwort sind fehlerhaft: %1</translation>
    </message>
    <message>
        <source>The server closed the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The connection ended inside the head of the response.</source>
        <translation>Die Verbindung endete im Kopf der Antwort.</translation>
    </message>
    <message>
        <source>The connection ended %1 bytes before the end of the response.</source>
        <translation>Die Verbindung endete %1 Bytes vor dem Ende der Antwort.</translation>
    </message>
    <message>
        <source>The connection ended before the last chunk of the response.</source>
        <translation>Die Verbindung endete vor dem letzten Chunk der Antwort.</translation>
    </message>
</context>
<context>
    <name>hookbench::listener::AdmissionText</name>
    <message>
        <source>The address %1 may not send to this endpoint.</source>
        <translation>Die Adresse %1 darf nicht an diesen Endpunkt senden.</translation>
    </message>
    <message>
        <source>Requests from this address are not taken here.</source>
        <translation>Anfragen von dieser Adresse werden hier nicht angenommen.</translation>
    </message>
    <message>
        <source>The path does not begin with the unique path of this endpoint.</source>
        <translation>Der Pfad beginnt nicht mit dem eigenen Pfad dieses Endpunkts.</translation>
    </message>
    <message>
        <source>Nothing is here.</source>
        <translation>Hier ist nichts.</translation>
    </message>
    <message>
        <source>The credentials are missing or wrong.</source>
        <translation>Die Zugangsdaten fehlen oder sind falsch.</translation>
    </message>
    <message>
        <source>The request does not show the user name and password of this endpoint.</source>
        <translation>Die Anfrage zeigt nicht Benutzername und Passwort dieses Endpunkts.</translation>
    </message>
    <message>
        <source>The request does not show the token of this endpoint.</source>
        <translation>Die Anfrage zeigt nicht das Token dieses Endpunkts.</translation>
    </message>
    <message>
        <source>The header %1 does not hold the key of this endpoint.</source>
        <translation>Das Feld %1 enthält nicht den Schlüssel dieses Endpunkts.</translation>
    </message>
    <message numerus="yes">
        <source>%1 Too many were refused: %n before it were not recorded.</source>
        <translation>
            <numerusform>%1 Zu viele wurden abgewiesen: %n davor wurde nicht aufgezeichnet.</numerusform>
            <numerusform>%1 Zu viele wurden abgewiesen: %n davor wurden nicht aufgezeichnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::ConnectionText</name>
    <message>
        <source>The client reset the connection during the TLS handshake.</source>
        <translation>Der Client hat die Verbindung während des TLS-Handshakes zurückgesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>The TLS handshake did not end within %n second(s).</source>
        <translation>
            <numerusform>Der TLS-Handshake endete nicht innerhalb von %n Sekunde.</numerusform>
            <numerusform>Der TLS-Handshake endete nicht innerhalb von %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A rule ended the TLS handshake with the alert %1.</source>
        <translation>Eine Regel hat den TLS-Handshake mit dem Alert %1 beendet.</translation>
    </message>
    <message>
        <source>A rule left the TLS handshake without an answer until the client gave up.</source>
        <translation>Eine Regel hat den TLS-Handshake unbeantwortet gelassen, bis der Client aufgab.</translation>
    </message>
</context>
<context>
    <name>hookbench::listener::GateText</name>
    <message>
        <source>The signature of the request is not accepted.</source>
        <translation>Die Signatur der Anfrage wird nicht angenommen.</translation>
    </message>
    <message>
        <source>its sender is not recognised</source>
        <translation>der Absender ist nicht bekannt</translation>
    </message>
    <message>
        <source>The signature is not accepted: %1</source>
        <translation>Die Signatur wird nicht angenommen: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::listener::H2Text</name>
    <message>
        <source>The sender gave the request up: RST_STREAM with %1.</source>
        <translation>Der Absender hat die Anfrage aufgegeben: RST_STREAM mit %1.</translation>
    </message>
    <message>
        <source>The client ended the connection: GOAWAY with %1.</source>
        <translation>Der Client hat die Verbindung beendet: GOAWAY mit %1.</translation>
    </message>
    <message>
        <source>The client ended the connection: GOAWAY with %1, “%2”.</source>
        <translation>Der Client hat die Verbindung beendet: GOAWAY mit %1, „%2“.</translation>
    </message>
    <message>
        <source>The client opened an HTTP/2 connection and ended it without a request.</source>
        <translation>Der Client hat eine HTTP/2-Verbindung geöffnet und ohne Anfrage beendet.</translation>
    </message>
    <message>
        <source>The connection ended in the middle of the request.</source>
        <translation>Die Verbindung endete mitten in der Anfrage.</translation>
    </message>
    <message>
        <source>The sender reset the connection in the middle of the request.</source>
        <translation>Der Absender hat die Verbindung mitten in der Anfrage zurückgesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>The body came slower than %n byte(s) a second.</source>
        <translation>
            <numerusform>Der Body kam langsamer als %n Byte je Sekunde.</numerusform>
            <numerusform>Der Body kam langsamer als %n Bytes je Sekunde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::Http1Text</name>
    <message>
        <source>The sender reset the connection in the middle of the request.</source>
        <translation>Der Absender hat die Verbindung mitten in der Anfrage zurückgesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>The request head did not end within %n second(s).</source>
        <translation>
            <numerusform>Der Kopf der Anfrage war nicht innerhalb von %n Sekunde vollständig.</numerusform>
            <numerusform>Der Kopf der Anfrage war nicht innerhalb von %n Sekunden vollständig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The body came slower than %n byte(s) a second.</source>
        <translation>
            <numerusform>Der Body kam langsamer als %n Byte je Sekunde.</numerusform>
            <numerusform>Der Body kam langsamer als %n Bytes je Sekunde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::ReplyText</name>
    <message>
        <source>Not recorded: %1</source>
        <translation>Nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>Too many large request heads are coming at once: only small ones are taken at present.</source>
        <translation>Zurzeit kommen zu viele große Anfrageköpfe auf einmal: nur kleine werden angenommen.</translation>
    </message>
</context>
<context>
    <name>hookbench::listener::SocketText</name>
    <message>
        <source>Port %1 on %2 is in use by another program.</source>
        <translation>Port %1 auf %2 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>Choose another port, or stop that program.</source>
        <translation>Wählen Sie einen anderen Port oder beenden Sie jenes Programm.</translation>
    </message>
    <message>
        <source>The system does not allow listening on port %1 of %2.</source>
        <translation>Das System erlaubt keinen Empfang an Port %1 von %2.</translation>
    </message>
    <message>
        <source>Ports below 1024 need administrator rights: choose a higher one.</source>
        <translation>Ports unter 1024 erfordern Administratorrechte: Wählen Sie einen höheren.</translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation>Dieser Computer hat die Adresse %1 nicht.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1, or an address that this computer has.</source>
        <translation>Wählen Sie 127.0.0.1 oder eine Adresse, die dieser Computer hat.</translation>
    </message>
    <message>
        <source>This computer does not support addresses like %1.</source>
        <translation>Dieser Computer unterstützt keine Adressen wie %1.</translation>
    </message>
    <message>
        <source>Choose an IPv4 address such as 127.0.0.1.</source>
        <translation>Wählen Sie eine IPv4-Adresse, zum Beispiel 127.0.0.1.</translation>
    </message>
    <message>
        <source>Could not listen on port %1 of %2: %3</source>
        <translation>An Port %1 von %2 konnte nicht empfangen werden: %3</translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation>„%1“ ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Write an address such as 127.0.0.1 or ::1.</source>
        <translation>Schreiben Sie eine Adresse wie 127.0.0.1 oder ::1.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::BodySave</name>
    <message>
        <source>Saving was cancelled; no file was written.</source>
        <translation>Das Speichern wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::BufferText</name>
    <message>
        <source>The body is too large for memory, and there is no place for it in %1: %2</source>
        <translation>Der Body ist zu groß für den Arbeitsspeicher, und in %1 ist kein Platz für ihn: %2</translation>
    </message>
    <message>
        <source>Make room there, or save the body to a file.</source>
        <translation>Schaffen Sie dort Platz, oder speichern Sie den Body in eine Datei.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::BurstText</name>
    <message numerus="yes">
        <source>%n request(s) in %1 s, %2 a second; %3 failed</source>
        <translation>
            <numerusform>%n Anfrage in %1 s, %2 pro Sekunde; %3 fehlgeschlagen</numerusform>
            <numerusform>%n Anfragen in %1 s, %2 pro Sekunde; %3 fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>answered in</source>
        <translation>beantwortet in</translation>
    </message>
    <message>
        <source>statuses</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>hookbench::models::CodeText</name>
    <message>
        <source>The body is too large to be put into a text: more than %1 MiB.</source>
        <translation>Der Body ist zu groß für einen Text: mehr als %1 MiB.</translation>
    </message>
    <message>
        <source>Save it as a file instead.</source>
        <translation>Speichern Sie ihn stattdessen als Datei.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ComparisonModel</name>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Number %1 and number %2</source>
        <translation>Nummer %1 und Nummer %2</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nummer %1</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ComparisonText</name>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::CsvText</name>
    <message>
        <source>A quotation mark that is opened is never closed.</source>
        <translation>Ein geöffnetes Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Not all rows have the same number of fields.</source>
        <translation>Nicht alle Zeilen haben gleich viele Felder.</translation>
    </message>
    <message>
        <source>Columns beyond %1 are shown in the last one.</source>
        <translation>Spalten jenseits von %1 stehen in der letzten.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::DataTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>At Byte</source>
        <translation>Bei Byte</translation>
    </message>
</context>
<context>
    <name>hookbench::models::DecodedText</name>
    <message>
        <source>Decoded, the body is larger than %1 MiB.</source>
        <translation>Dekodiert ist der Body größer als %1 MiB.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::DraftRowsModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ExchangeInspection</name>
    <message>
        <source>Only the first part is shown.</source>
        <translation>Nur der erste Teil wird angezeigt.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ExchangeLogModel</name>
    <message>
        <source>This request is no longer in the session.</source>
        <translation>Diese Anfrage ist nicht mehr in der Sitzung.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
</context>
<context>
    <name>hookbench::models::FieldsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>holds a “%” that begins no valid escape</source>
        <translation>enthält ein „%“, mit dem keine gültige Escape-Sequenz beginnt</translation>
    </message>
</context>
<context>
    <name>hookbench::models::FindingsText</name>
    <message>
        <source>Learning the schema was cancelled.</source>
        <translation>Das Lernen des Schemas wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::IndexText</name>
    <message>
        <source>Reading the session was cancelled.</source>
        <translation>Das Lesen der Sitzung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::InspectionText</name>
    <message>
        <source>The content is encoded (Content-Encoding: %1) and shown as bytes.</source>
        <translation>Der Inhalt ist kodiert (Content-Encoding: %1) und wird als Bytes angezeigt.</translation>
    </message>
    <message>
        <source>Nothing was answered.</source>
        <translation>Es wurde keine Antwort gesendet.</translation>
    </message>
    <message>
        <source>Content-Encoding “%1” is undone: %2 became %3.</source>
        <translation>Content-Encoding „%1“ ist aufgelöst: Aus %2 wurden %3.</translation>
    </message>
    <message>
        <source>%1 At byte %2 of the body as it came.</source>
        <comment>reason, place</comment>
        <translation>%1 Bei Byte %2 des Bodys, wie er ankam.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown while the rest is being read.</source>
        <translation>Die ersten %1 von %2 werden angezeigt, während der Rest gelesen wird.</translation>
    </message>
    <message>
        <source>Header field %1, byte %2</source>
        <translation>Header %1, Byte %2</translation>
    </message>
    <message>
        <source>Byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>%1, byte %2</source>
        <comment>part, number</comment>
        <translation>%1, Byte %2</translation>
    </message>
</context>
<context>
    <name>hookbench::models::JsonRowText</name>
    <message numerus="yes">
        <source>%n equal value(s)</source>
        <translation>
            <numerusform>%n gleicher Wert</numerusform>
            <numerusform>%n gleiche Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, vorher %2</translation>
    </message>
</context>
<context>
    <name>hookbench::models::JsonTreeModel</name>
    <message>
        <source>more than %1 members</source>
        <translation>mehr als %1 Einträge</translation>
    </message>
    <message>
        <source>more than %1 elements</source>
        <translation>mehr als %1 Elemente</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>{} %1</source>
        <translation>{} %1</translation>
    </message>
    <message>
        <source>[] %1</source>
        <translation>[] %1</translation>
    </message>
    <message>
        <source>This name occurs more than once.</source>
        <translation>Dieser Name kommt mehrfach vor.</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>%1, values %2</source>
        <translation>%1, Werte %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>hookbench::models::LogText</name>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 local time, %2</source>
        <translation>%1 Ortszeit, %2</translation>
    </message>
</context>
<context>
    <name>hookbench::models::OverviewText</name>
    <message>
        <source>Captured</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>Verfügbarkeitsprüfung</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Content-Length</source>
        <translation>Content-Length</translation>
    </message>
    <message>
        <source>chunked</source>
        <translation>chunked</translation>
    </message>
    <message>
        <source>until the connection closed</source>
        <translation>bis zum Schließen der Verbindung</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>breaks HTTP</source>
        <translation>verletzt HTTP</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Fehlercode</translation>
    </message>
    <message>
        <source>Error at byte</source>
        <translation>Fehler bei Byte</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Body on the wire</source>
        <translation>Body auf der Leitung</translation>
    </message>
    <message>
        <source>Body framing</source>
        <translation>Begrenzung des Bodys</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Repeats number</source>
        <translation>Wiederholt Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>%1, request %2 on it</source>
        <translation>%1, darauf Anfrage %2</translation>
    </message>
    <message>
        <source>Head complete after</source>
        <translation>Kopf vollständig nach</translation>
    </message>
    <message>
        <source>Body complete after</source>
        <translation>Body vollständig nach</translation>
    </message>
    <message>
        <source>Answer ready after</source>
        <translation>Antwort bereit nach</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS gescheitert</translation>
    </message>
    <message>
        <source>refused by the endpoint</source>
        <translation>vom Endpunkt abgewiesen</translation>
    </message>
    <message>
        <source>HTTP/2 frames</source>
        <translation>HTTP/2-Frames</translation>
    </message>
    <message>
        <source>Kept of the body</source>
        <translation>Vom Inhalt aufbewahrt</translation>
    </message>
    <message>
        <source>%1 of %2 bytes kept</source>
        <translation>%1 von %2 Bytes aufbewahrt</translation>
    </message>
    <message>
        <source>the rest is not there</source>
        <translation>der Rest ist nicht da</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>%1 of HTTP/2; its head is shown as text, which HTTP/2 does not have</source>
        <translation>%1 von HTTP/2; sein Kopf ist als Text dargestellt, den HTTP/2 nicht hat</translation>
    </message>
    <message>
        <source>Pipelined</source>
        <translation>Vorausgesendet</translation>
    </message>
    <message>
        <source>came before the request before it was answered</source>
        <translation>kam, bevor die Anfrage davor beantwortet war</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>Halb geschlossen</translation>
    </message>
    <message>
        <source>the sender had finished sending and waited for the answer</source>
        <translation>der Absender hatte fertig gesendet und wartete auf die Antwort</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Bring the client to trust the authority of this computer: the menu Help has “Trusting Our Certificate”</source>
        <translation>Lassen Sie den Client der Zertifizierungsstelle dieses Computers vertrauen: siehe im Menü Hilfe „Unserem Zertifikat vertrauen“</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, Versuch %2</translation>
    </message>
    <message>
        <source>Answered before that</source>
        <translation>Zuvor geantwortet</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Was helfen kann</translation>
    </message>
</context>
<context>
    <name>hookbench::models::PartText</name>
    <message>
        <source>part-%1</source>
        <comment>name of a file</comment>
        <translation>teil-%1</translation>
    </message>
    <message>
        <source>The body ends before this part does.</source>
        <translation>Der Body endet vor diesem Teil.</translation>
    </message>
    <message>
        <source>event-%1</source>
        <comment>name of a file</comment>
        <translation>ereignis-%1</translation>
    </message>
    <message>
        <source>CloudEvents 1.0 in binary mode: the attributes are header fields, the body is the data.</source>
        <translation>CloudEvents 1.0 im binären Modus: Die Attribute sind Header-Felder, der Body sind die Daten.</translation>
    </message>
    <message>
        <source>CloudEvents 1.0 in structured mode: the body is the event.</source>
        <translation>CloudEvents 1.0 im strukturierten Modus: Der Body ist das Ereignis.</translation>
    </message>
    <message>
        <source>CloudEvents 1.0 as a batch: the body is a list of events.</source>
        <translation>CloudEvents 1.0 als Stapel: Der Body ist eine Liste von Ereignissen.</translation>
    </message>
    <message>
        <source>body</source>
        <comment>name of a file, without its ending</comment>
        <translation>body</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand before the first part.</source>
        <translation>
            <numerusform>%n Byte steht vor dem ersten Teil.</numerusform>
            <numerusform>%n Bytes stehen vor dem ersten Teil.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand behind the last part.</source>
        <translation>
            <numerusform>%n Byte steht hinter dem letzten Teil.</numerusform>
            <numerusform>%n Bytes stehen hinter dem letzten Teil.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 events are shown.</source>
        <translation>Die ersten %1 Ereignisse werden angezeigt.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ReplayModel</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>status was %1</source>
        <translation>Status war %1</translation>
    </message>
    <message>
        <source>other content</source>
        <translation>anderer Inhalt</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>first replay</source>
        <translation>erste Wiederholung</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>behoben</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>kaputt</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Replayed as</source>
        <translation>Wiederholt als</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Against the last replay</source>
        <translation>Zur letzten Wiederholung</translation>
    </message>
</context>
<context>
    <name>hookbench::models::RowText</name>
    <message>
        <source>%1 malformed</source>
        <translation>%1 fehlerhaft</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht beantwortet</translation>
    </message>
    <message>
        <source>informational</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>redirect</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>client error</source>
        <translation>Client-Fehler</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>Server-Fehler</translation>
    </message>
    <message>
        <source>malformed request</source>
        <translation>fehlerhafte Anfrage</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>Malformed request: %1</source>
        <translation>Fehlerhafte Anfrage: %1</translation>
    </message>
    <message>
        <source>Body of %1 bytes</source>
        <translation>Body mit %1 Bytes</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 an %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 TLS failed</source>
        <translation>%1 TLS gescheitert</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS gescheitert</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgewiesen</translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation>TLS gescheitert: %1</translation>
    </message>
    <message>
        <source>Refused by the endpoint: %1</source>
        <translation>Vom Endpunkt abgewiesen: %1</translation>
    </message>
    <message>
        <source>refused by the endpoint</source>
        <translation>vom Endpunkt abgewiesen</translation>
    </message>
    <message>
        <source>(%1)</source>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>Trailers</source>
        <translation>Trailer</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>%1 equal bytes</source>
        <translation>%1 gleiche Bytes</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>%1 more bytes that differ</source>
        <translation>%1 weitere Bytes, die verschieden sind</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>More is not listed here; “hookbench diff” lists all.</source>
        <translation>Mehr ist hier nicht aufgeführt; „hookbench diff“ führt alles auf.</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>captured</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>sent by us</source>
        <translation>von uns gesendet</translation>
    </message>
    <message>
        <source>replayed</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>forwarded</source>
        <translation>weitergeleitet</translation>
    </message>
    <message>
        <source>health check</source>
        <translation>Zustandsprüfung</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>Keine Antwort: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::models::StreamText</name>
    <message>
        <source>Reading the body was cancelled.</source>
        <translation>Das Lesen des Bodys wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The stored body ends early, at byte %1.</source>
        <translation>Der gespeicherte Body endet vorzeitig, bei Byte %1.</translation>
    </message>
    <message>
        <source>Check the session file.</source>
        <translation>Prüfen Sie die Sitzungsdatei.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::TimingText</name>
    <message>
        <source>%1: %2</source>
        <comment>part, time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Our answer</source>
        <translation>Unsere Antwort</translation>
    </message>
    <message>
        <source>Together: %1</source>
        <translation>Zusammen: %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfangen</translation>
    </message>
</context>
<context>
    <name>hookbench::models::TlsText</name>
    <message>
        <source>nothing</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>leads to one of the authorities of this endpoint</source>
        <translation>führt zu einer der Zertifizierungsstellen dieses Endpunkts</translation>
    </message>
    <message>
        <source>not checked: the endpoint has no authorities for clients</source>
        <translation>nicht geprüft: der Endpunkt hat keine Zertifizierungsstellen für Clients</translation>
    </message>
    <message>
        <source>not trusted: %1</source>
        <translation>nicht vertraut: %1</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>none shown</source>
        <translation>keines gezeigt</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Alert sent by us</source>
        <translation>Alarm von uns</translation>
    </message>
    <message>
        <source>Alert sent by the client</source>
        <translation>Alarm vom Client</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>%1, resumed from an earlier connection</source>
        <translation>%1, aus einer früheren Verbindung fortgesetzt</translation>
    </message>
    <message>
        <source>Cipher</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Protocol agreed on (ALPN)</source>
        <translation>Vereinbartes Protokoll (ALPN)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>the handshake failed</source>
        <translation>der Handshake ist gescheitert</translation>
    </message>
    <message>
        <source>Name asked for (SNI)</source>
        <translation>Verlangter Name (SNI)</translation>
    </message>
    <message>
        <source>Offered versions</source>
        <translation>Angebotene Versionen</translation>
    </message>
    <message>
        <source>Offered protocols (ALPN)</source>
        <translation>Angebotene Protokolle (ALPN)</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>from and to, what is left</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>läuft bald ab</translation>
    </message>
    <message>
        <source>Alert sent by the server</source>
        <translation>Alert des Servers</translation>
    </message>
    <message>
        <source>Certificate of the server</source>
        <translation>Zertifikat des Servers</translation>
    </message>
    <message>
        <source>Certificate %1 of its chain</source>
        <translation>Zertifikat %1 seiner Kette</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>hookbench::models::TreeText</name>
    <message>
        <source>%1 At byte %2; the tree shows what is before it.</source>
        <comment>reason, place</comment>
        <translation>%1 Bei Byte %2; der Baum zeigt, was davor steht.</translation>
    </message>
    <message numerus="yes">
        <source>The tree shows the first %1 values and %n level(s); the other views show all.</source>
        <translation>
            <numerusform>Der Baum zeigt die ersten %1 Werte und %n Ebene; die anderen Ansichten zeigen alles.</numerusform>
            <numerusform>Der Baum zeigt die ersten %1 Werte und %n Ebenen; die anderen Ansichten zeigen alles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::TroubleText</name>
    <message>
        <source>client does not trust our certificate</source>
        <translation>Client vertraut unserem Zertifikat nicht</translation>
    </message>
    <message>
        <source>client rejects our certificate</source>
        <translation>Client lehnt unser Zertifikat ab</translation>
    </message>
    <message>
        <source>client shows no certificate</source>
        <translation>Client zeigt kein Zertifikat</translation>
    </message>
    <message>
        <source>certificate of the client is not trusted</source>
        <translation>Zertifikat des Clients ist nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>no certificate for the name asked for</source>
        <translation>kein Zertifikat für den verlangten Namen</translation>
    </message>
    <message>
        <source>no cipher in common</source>
        <translation>keine gemeinsame Verschlüsselung</translation>
    </message>
    <message>
        <source>no protocol in common</source>
        <translation>kein gemeinsames Protokoll</translation>
    </message>
    <message>
        <source>no version of TLS in common</source>
        <translation>keine gemeinsame TLS-Version</translation>
    </message>
    <message>
        <source>plain HTTP sent to an HTTPS endpoint</source>
        <translation>unverschlüsseltes HTTP an einen HTTPS-Endpunkt</translation>
    </message>
    <message>
        <source>TLS sent to a plain HTTP endpoint</source>
        <translation>TLS an einen unverschlüsselten HTTP-Endpunkt</translation>
    </message>
    <message>
        <source>client broke off</source>
        <translation>Client hat abgebrochen</translation>
    </message>
    <message>
        <source>handshake took too long</source>
        <translation>Handshake hat zu lange gedauert</translation>
    </message>
    <message>
        <source>this was not TLS</source>
        <translation>das war kein TLS</translation>
    </message>
    <message>
        <source>damaged on the way</source>
        <translation>unterwegs beschädigt</translation>
    </message>
    <message>
        <source>client reported an error</source>
        <translation>Client hat einen Fehler gemeldet</translation>
    </message>
    <message>
        <source>handshake failed</source>
        <translation>Handshake gescheitert</translation>
    </message>
    <message>
        <source>sender does not know the secret</source>
        <translation>Absender kennt das Geheimnis nicht</translation>
    </message>
    <message>
        <source>sender&apos;s address is not allowed</source>
        <translation>Adresse des Absenders ist nicht erlaubt</translation>
    </message>
    <message>
        <source>not below the endpoint&apos;s path</source>
        <translation>nicht unter dem Pfad des Endpunkts</translation>
    </message>
    <message>
        <source>signature is not accepted</source>
        <translation>Signatur wird nicht angenommen</translation>
    </message>
</context>
<context>
    <name>hookbench::models::WebhookText</name>
    <message>
        <source>what is known of this provider is uncertain</source>
        <translation>was über diesen Anbieter bekannt ist, ist unsicher</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>May as well be from</source>
        <translation>Kann ebenso sein von</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>verdict, scheme</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::CborText</name>
    <message>
        <source>date and time</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>Sekunden seit 1970</translation>
    </message>
    <message>
        <source>big number</source>
        <translation>große Zahl</translation>
    </message>
    <message>
        <source>negative big number</source>
        <translation>negative große Zahl</translation>
    </message>
    <message>
        <source>decimal fraction</source>
        <translation>Dezimalbruch</translation>
    </message>
    <message>
        <source>encoded CBOR</source>
        <translation>kodiertes CBOR</translation>
    </message>
    <message>
        <source>URI</source>
        <translation>URI</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>this is CBOR</source>
        <translation>dies ist CBOR</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>undefined</source>
        <translation>undefined</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>Gleitkommazahl %1</translation>
    </message>
    <message>
        <source>simple value</source>
        <translation>einfacher Wert</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>bytes in chunks</source>
        <translation>Bytes in Stücken</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>text in chunks</source>
        <translation>Text in Stücken</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>tag %1</source>
        <translation>Tag %1</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::CodingText</name>
    <message numerus="yes">
        <source>More than %n content-codings are inside each other; they are not undone.</source>
        <translation>
            <numerusform>Mehr als %n Inhaltskodierung liegt ineinander; sie werden nicht aufgelöst.</numerusform>
            <numerusform>Mehr als %n Inhaltskodierungen liegen ineinander; sie werden nicht aufgelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The content-coding “%1” is not known; it is not undone.</source>
        <translation>Die Inhaltskodierung „%1“ ist nicht bekannt; sie wird nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Decoding was stopped after %1: the content grows to more than %2 times its size, as bodies do that are made to fill the memory.</source>
        <translation>Das Dekodieren wurde nach %1 beendet: Der Inhalt wächst auf mehr als das %2-Fache, wie bei Bodys, die den Speicher füllen sollen.</translation>
    </message>
    <message>
        <source>Decoding was stopped after %1, the most that is decoded.</source>
        <translation>Das Dekodieren wurde nach %1 beendet; mehr wird nicht dekodiert.</translation>
    </message>
    <message>
        <source>There are bytes behind the end of the %1 data; they are left out.</source>
        <translation>Hinter dem Ende der %1-Daten stehen weitere Bytes; sie werden weggelassen.</translation>
    </message>
    <message>
        <source>The %1 data is broken; what is before that place is shown.</source>
        <translation>Die %1-Daten sind beschädigt; angezeigt wird, was vor dieser Stelle steht.</translation>
    </message>
    <message>
        <source>The checksum of the %1 data does not match its content.</source>
        <translation>Die Prüfsumme der %1-Daten passt nicht zu ihrem Inhalt.</translation>
    </message>
    <message>
        <source>There is not enough memory to decode the %1 data.</source>
        <translation>Der Arbeitsspeicher reicht nicht, um die %1-Daten zu dekodieren.</translation>
    </message>
    <message>
        <source>The %1 data ends early; what came of it is shown.</source>
        <translation>Die %1-Daten enden zu früh; angezeigt wird, was ankam.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::DetailText</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>had expired when the message came</source>
        <translation>war abgelaufen, als die Nachricht kam</translation>
    </message>
    <message>
        <source>was not valid yet when the message came</source>
        <translation>war noch nicht gültig, als die Nachricht kam</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>are no Base64</source>
        <translation>sind kein Base64</translation>
    </message>
    <message>
        <source>lack the colon before the password</source>
        <translation>haben keinen Doppelpunkt vor dem Passwort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>Hop %1: %2</source>
        <translation>Station %1: %2</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Proxy %1</source>
        <translation>Proxy %1</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>is not version-trace-parent-flags</source>
        <translation>ist nicht Version-Trace-Parent-Flags</translation>
    </message>
    <message numerus="yes">
        <source>is not %n lower case hexadecimal digits that are not all 0</source>
        <translation>
            <numerusform>ist nicht %n kleingeschriebene hexadezimale Ziffer, die nicht 0 ist</numerusform>
            <numerusform>sind nicht %n kleingeschriebene hexadezimale Ziffern, die nicht alle 0 sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>is not valid</source>
        <translation>ist nicht gültig</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Parent span</source>
        <translation>Übergeordneter Span</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>aufgezeichnet</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>The rest is not taken apart.</source>
        <translation>Der Rest wird nicht zerlegt.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::EncodingText</name>
    <message>
        <source>Not all bytes are valid UTF-8; the others are shown as \xNN.</source>
        <translation>Nicht alle Bytes sind gültiges UTF-8; die anderen werden als \xNN angezeigt.</translation>
    </message>
    <message>
        <source>Not all bytes are valid %1; the others are shown as �.</source>
        <translation>Nicht alle Bytes sind gültiges %1; die anderen werden als � angezeigt.</translation>
    </message>
    <message>
        <source>The charset “%1” is not known; the text is read as UTF-8.</source>
        <translation>Der Zeichensatz „%1“ ist nicht bekannt; der Text wird als UTF-8 gelesen.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::EventText</name>
    <message>
        <source>The attribute “%1” is missing.</source>
        <translation>Das Attribut „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The attribute “%1” is empty.</source>
        <translation>Das Attribut „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The version “%1” is not 1.0; it is read as if it were.</source>
        <translation>Die Version „%1“ ist nicht 1.0; sie wird gelesen, als wäre sie es.</translation>
    </message>
    <message>
        <source>The name “%1” has other characters than a to z and 0 to 9.</source>
        <translation>Der Name „%1“ hat andere Zeichen als a bis z und 0 bis 9.</translation>
    </message>
    <message>
        <source>“data_base64” is not base64.</source>
        <translation>„data_base64“ ist kein Base64.</translation>
    </message>
    <message>
        <source>An event must be an object.</source>
        <translation>Ein Ereignis muss ein Objekt sein.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::FinderText</name>
    <message>
        <source>Bytes are pairs of hexadecimal digits, DE AD.</source>
        <translation>Bytes sind Paare hexadezimaler Ziffern, DE AD.</translation>
    </message>
    <message>
        <source>The last byte has only one digit.</source>
        <translation>Das letzte Byte hat nur eine Ziffer.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::HintText</name>
    <message>
        <source>%1, without a time zone</source>
        <translation>%1, ohne Zeitzone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address at %1</source>
        <translation>Adresse bei %1</translation>
    </message>
    <message>
        <source>Address at %1, query %2</source>
        <translation>Adresse bei %1, Query %2</translation>
    </message>
    <message>
        <source>JSON Web Token, %1</source>
        <translation>JSON Web Token, %1</translation>
    </message>
    <message>
        <source>JSON Web Token, %1, valid until %2</source>
        <translation>JSON Web Token, %1, gültig bis %2</translation>
    </message>
    <message>
        <source>JSON in a string</source>
        <translation>JSON in einer Zeichenkette</translation>
    </message>
    <message numerus="yes">
        <source>Base64 of %1, %n byte(s)</source>
        <translation>
            <numerusform>Base64 von %1, %n Byte</numerusform>
            <numerusform>Base64 von %1, %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Base64 of JSON</source>
        <translation>Base64 von JSON</translation>
    </message>
    <message>
        <source>Base64 of “%1”</source>
        <translation>Base64 von „%1“</translation>
    </message>
    <message>
        <source>Colour: red %1, green %2, blue %3</source>
        <translation>Farbe: Rot %1, Grün %2, Blau %3</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>%1, local time %2</source>
        <translation>%1, Ortszeit %2</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::ItemText</name>
    <message>
        <source>%1… (%2 bytes)</source>
        <translation>%1… (%2 Bytes)</translation>
    </message>
    <message>
        <source>The value that begins here does not end: the body is too short for it.</source>
        <translation>Der Wert, der hier beginnt, endet nicht: Der Body ist zu kurz für ihn.</translation>
    </message>
    <message>
        <source>A break stands where nothing is open.</source>
        <translation>Ein Abschlusszeichen steht, wo nichts offen ist.</translation>
    </message>
    <message>
        <source>No value begins with this byte.</source>
        <translation>Mit diesem Byte beginnt kein Wert.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n values are inside each other.</source>
        <translation>
            <numerusform>Mehr als %n Wert liegt ineinander.</numerusform>
            <numerusform>Mehr als %n Werte liegen ineinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>The body ends before all values that were announced have come.</source>
        <translation>Der Body endet, bevor alle angekündigten Werte gekommen sind.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::JsonText</name>
    <message>
        <source>There is more after the end of the JSON value.</source>
        <translation>Nach dem Ende des JSON-Werts folgt noch etwas.</translation>
    </message>
    <message>
        <source>A colon is missing after a name.</source>
        <translation>Nach einem Namen fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>A name in quotation marks was expected, not “%1”.</source>
        <translation>Statt „%1“ wurde ein Name in Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>A comma or “}” was expected, not “%1”.</source>
        <translation>Statt „%1“ wurde ein Komma oder „}“ erwartet.</translation>
    </message>
    <message>
        <source>A comma or “]” was expected, not “%1”.</source>
        <translation>Statt „%1“ wurde ein Komma oder „]“ erwartet.</translation>
    </message>
    <message>
        <source>A value was expected, not “%1”.</source>
        <translation>Statt „%1“ wurde ein Wert erwartet.</translation>
    </message>
    <message>
        <source>The byte “%1” is not valid UTF-8.</source>
        <translation>Das Byte „%1“ ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The control character “%1” must be escaped in a string.</source>
        <translation>Das Steuerzeichen „%1“ muss in einer Zeichenkette maskiert werden.</translation>
    </message>
    <message>
        <source>The string has no closing quotation mark.</source>
        <translation>Der Zeichenkette fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>The backslash begins no valid escape.</source>
        <translation>Mit dem Backslash beginnt keine gültige Escape-Sequenz.</translation>
    </message>
    <message>
        <source>A digit is missing in a number.</source>
        <translation>In einer Zahl fehlt eine Ziffer.</translation>
    </message>
    <message>
        <source>A number must not begin with a zero.</source>
        <translation>Eine Zahl darf nicht mit einer Null beginnen.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a name in quotation marks was expected.</source>
        <translation>Das JSON endet zu früh: ein Name in Anführungszeichen wurde erwartet.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a name or “}” was expected.</source>
        <translation>Das JSON endet zu früh: ein Name oder „}“ wurde erwartet.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a comma or “}” was expected.</source>
        <translation>Das JSON endet zu früh: ein Komma oder „}“ wurde erwartet.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a comma or “]” was expected.</source>
        <translation>Das JSON endet zu früh: ein Komma oder „]“ wurde erwartet.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a value or “]” was expected.</source>
        <translation>Das JSON endet zu früh: ein Wert oder „]“ wurde erwartet.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a value was expected.</source>
        <translation>Das JSON endet zu früh: ein Wert wurde erwartet.</translation>
    </message>
    <message>
        <source>The JSON ends too early: a colon was expected after a name.</source>
        <translation>Das JSON endet zu früh: nach einem Namen wurde ein Doppelpunkt erwartet.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::KindText</name>
    <message>
        <source>No body</source>
        <translation>Kein Body</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binär</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Multipart</source>
        <translation>Multipart</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>CBOR</source>
        <translation>CBOR</translation>
    </message>
    <message>
        <source>MessagePack</source>
        <translation>MessagePack</translation>
    </message>
    <message>
        <source>Protocol Buffers</source>
        <translation>Protocol Buffers</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::MarkupText</name>
    <message>
        <source>%1… (%2 bytes)</source>
        <translation>%1… (%2 Bytes)</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>CDATA section</source>
        <translation>CDATA-Abschnitt</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>processing instruction</source>
        <translation>Verarbeitungsanweisung</translation>
    </message>
    <message>
        <source>document type</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>element</source>
        <translation>Element</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::MultipartText</name>
    <message>
        <source>The Content-Type names no usable boundary between the parts.</source>
        <translation>Der Content-Type nennt keine brauchbare Grenze zwischen den Teilen.</translation>
    </message>
    <message>
        <source>The boundary “%1” is not in the body.</source>
        <translation>Die Grenze „%1“ kommt im Body nicht vor.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n parts are shown.</source>
        <translation>
            <numerusform>Nur der erste Teil wird angezeigt.</numerusform>
            <numerusform>Nur die ersten %n Teile werden angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The body ends within a part: the last boundary is missing.</source>
        <translation>Der Body endet innerhalb eines Teils: Die letzte Grenze fehlt.</translation>
    </message>
    <message>
        <source>The part says that it is in base64, and is not; it is shown as it came.</source>
        <translation>Der Teil gibt sich als Base64 aus und ist keines; er wird angezeigt, wie er ankam.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::OutlineText</name>
    <message>
        <source>The JSON has more values than the %1 that can be listed.</source>
        <translation>Das JSON hat mehr Werte als die %1, die aufgelistet werden können.</translation>
    </message>
    <message>
        <source>There is not enough memory to list the values of the JSON.</source>
        <translation>Der Speicher reicht nicht, um die Werte des JSON aufzulisten.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::PackText</name>
    <message>
        <source>timestamp</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>Erweiterung %1</translation>
    </message>
    <message>
        <source>integer</source>
        <translation>Ganzzahl</translation>
    </message>
    <message>
        <source>nil</source>
        <translation>nil</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>Wahrheitswert</translation>
    </message>
    <message>
        <source>float %1</source>
        <translation>Gleitkommazahl %1</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>array</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Zuordnung</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::PathText</name>
    <message>
        <source>The JSONPath selects more than %1 values.</source>
        <translation>Der JSONPath wählt mehr als %1 Werte aus.</translation>
    </message>
    <message>
        <source>The JSONPath takes too long on this body and was given up.</source>
        <translation>Der JSONPath dauert bei diesem Inhalt zu lange und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The result of this function must be compared with something.</source>
        <translation>Das Ergebnis dieser Funktion muss mit etwas verglichen werden.</translation>
    </message>
    <message>
        <source>A comparison such as “==” was expected.</source>
        <translation>Ein Vergleich wie „==“ wurde erwartet.</translation>
    </message>
    <message>
        <source>A query that may select several values cannot be compared.</source>
        <translation>Eine Abfrage, die mehrere Werte auswählen kann, lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The result of this function is true or false by itself and cannot be compared.</source>
        <translation>Das Ergebnis dieser Funktion ist von sich aus wahr oder falsch und lässt sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>“@”, “$”, a value or a function was expected.</source>
        <translation>„@“, „$“, ein Wert oder eine Funktion wurde erwartet.</translation>
    </message>
    <message>
        <source>There is no function “%1”; there are length, count, match, search and value.</source>
        <translation>Es gibt keine Funktion „%1“; es gibt length, count, match, search und value.</translation>
    </message>
    <message numerus="yes">
        <source>This function takes %n argument(s).</source>
        <translation>
            <numerusform>Diese Funktion erwartet %n Argument.</numerusform>
            <numerusform>Diese Funktion erwartet %n Argumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>“,” or “)” was expected.</source>
        <translation>„,“ oder „)“ wurde erwartet.</translation>
    </message>
    <message>
        <source>This function takes a query.</source>
        <translation>Diese Funktion erwartet eine Abfrage.</translation>
    </message>
    <message>
        <source>This function takes one value, not a query that may select several.</source>
        <translation>Diese Funktion erwartet einen Wert, keine Abfrage, die mehrere auswählen kann.</translation>
    </message>
    <message>
        <source>This function takes a value, not true or false.</source>
        <translation>Diese Funktion erwartet einen Wert, nicht wahr oder falsch.</translation>
    </message>
    <message>
        <source>The JSONPath is nested too deeply.</source>
        <translation>Der JSONPath ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A JSONPath has at most %1 bytes.</source>
        <translation>Ein JSONPath hat höchstens %1 Bytes.</translation>
    </message>
    <message>
        <source>The JSONPath is not valid UTF-8.</source>
        <translation>Der JSONPath ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>“$” was expected.</source>
        <translation>„$“ wurde erwartet.</translation>
    </message>
    <message>
        <source>“.”, “[” or the end was expected.</source>
        <translation>„.“, „[“ oder das Ende wurde erwartet.</translation>
    </message>
    <message>
        <source>A name, “*” or “[” was expected.</source>
        <translation>Ein Name, „*“ oder „[“ wurde erwartet.</translation>
    </message>
    <message>
        <source>A name or “*” was expected.</source>
        <translation>Ein Name oder „*“ wurde erwartet.</translation>
    </message>
    <message numerus="yes">
        <source>The JSONPath has more than %n segment(s) that select several values.</source>
        <translation>
            <numerusform>Der JSONPath hat mehr als %n Schritt, der mehrere Werte auswählt.</numerusform>
            <numerusform>Der JSONPath hat mehr als %n Schritte, die mehrere Werte auswählen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“,” or “]” was expected.</source>
        <translation>„,“ oder „]“ wurde erwartet.</translation>
    </message>
    <message>
        <source>A name in quotation marks, an index, a slice, “*” or “?” was expected.</source>
        <translation>Ein Name in Anführungszeichen, ein Index, ein Ausschnitt, „*“ oder „?“ wurde erwartet.</translation>
    </message>
    <message>
        <source>A comparison behind “!” needs parentheses.</source>
        <translation>Ein Vergleich hinter „!“ braucht Klammern.</translation>
    </message>
    <message>
        <source>“)” was expected.</source>
        <translation>„)“ wurde erwartet.</translation>
    </message>
    <message>
        <source>A digit was expected.</source>
        <translation>Eine Ziffer wurde erwartet.</translation>
    </message>
    <message>
        <source>An index must not be -0.</source>
        <translation>Ein Index darf nicht -0 sein.</translation>
    </message>
    <message>
        <source>An index must not begin with a zero.</source>
        <translation>Ein Index darf nicht mit einer Null beginnen.</translation>
    </message>
    <message>
        <source>The index is beyond the integers that JSON can exchange (2⁵³ − 1).</source>
        <translation>Der Index liegt außerhalb der ganzen Zahlen, die JSON austauschen kann (2⁵³ − 1).</translation>
    </message>
    <message>
        <source>A number must not begin with a zero.</source>
        <translation>Eine Zahl darf nicht mit einer Null beginnen.</translation>
    </message>
    <message>
        <source>A control character must be escaped in a string.</source>
        <translation>Ein Steuerzeichen muss in einem Text maskiert sein.</translation>
    </message>
    <message>
        <source>The string has no closing quotation mark.</source>
        <translation>Der Zeichenkette fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>The backslash begins no valid escape.</source>
        <translation>Mit dem Backslash beginnt keine gültige Escape-Sequenz.</translation>
    </message>
    <message>
        <source>Half of a surrogate pair stands alone.</source>
        <translation>Eine Hälfte eines Surrogatpaars steht allein.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::PrettyNotes</name>
    <message>
        <source>The indented form would be larger than %1.</source>
        <translation>Die eingerückte Form wäre größer als %1.</translation>
    </message>
    <message numerus="yes">
        <source>Nesting deeper than %n levels is not indented further.</source>
        <translation>
            <numerusform>Verschachtelungen über %n Ebene hinaus werden nicht weiter eingerückt.</numerusform>
            <numerusform>Verschachtelungen über %n Ebenen hinaus werden nicht weiter eingerückt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::ProtobufText</name>
    <message>
        <source>, signed %1</source>
        <translation>, mit Vorzeichen %1</translation>
    </message>
    <message>
        <source>, zigzag %1</source>
        <translation>, Zickzack %1</translation>
    </message>
    <message>
        <source>, as float %1</source>
        <translation>, als Gleitkommazahl %1</translation>
    </message>
    <message>
        <source>No field begins with this byte, or it is longer than what it is in.</source>
        <translation>Mit diesem Byte beginnt kein Feld, oder es ist länger als das, worin es steht.</translation>
    </message>
    <message>
        <source>Group %1 ends but is not open.</source>
        <translation>Die Gruppe %1 endet, ist aber nicht offen.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n groups are inside each other.</source>
        <translation>
            <numerusform>Mehr als %n Gruppe liegt ineinander.</numerusform>
            <numerusform>Mehr als %n Gruppen liegen ineinander.</numerusform>
        </translation>
    </message>
    <message>
        <source>Group %1 is not closed.</source>
        <translation>Die Gruppe %1 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>varint</source>
        <translation>Varint</translation>
    </message>
    <message>
        <source>64 bits</source>
        <translation>64 Bit</translation>
    </message>
    <message>
        <source>32 bits</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::ReadingText</name>
    <message>
        <source>uint8</source>
        <translation>uint8</translation>
    </message>
    <message>
        <source>int8</source>
        <translation>int8</translation>
    </message>
    <message>
        <source>uint16</source>
        <translation>uint16</translation>
    </message>
    <message>
        <source>int16</source>
        <translation>int16</translation>
    </message>
    <message>
        <source>uint32</source>
        <translation>uint32</translation>
    </message>
    <message>
        <source>int32</source>
        <translation>int32</translation>
    </message>
    <message>
        <source>uint64</source>
        <translation>uint64</translation>
    </message>
    <message>
        <source>int64</source>
        <translation>int64</translation>
    </message>
    <message>
        <source>float16</source>
        <translation>float16</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>time, 32 bits of seconds</source>
        <translation>Zeit, Sekunden in 32 Bit</translation>
    </message>
    <message>
        <source>time, 64 bits of seconds</source>
        <translation>Zeit, Sekunden in 64 Bit</translation>
    </message>
    <message>
        <source>time, 64 bits of milliseconds</source>
        <translation>Zeit, Millisekunden in 64 Bit</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::RegexText</name>
    <message>
        <source>The backslash begins no valid escape.</source>
        <translation>Mit dem Backslash beginnt keine gültige Escape-Sequenz.</translation>
    </message>
    <message>
        <source>This character class does not exist.</source>
        <translation>Diese Zeichenklasse gibt es nicht.</translation>
    </message>
    <message>
        <source>The range of characters ends before it begins.</source>
        <translation>Der Zeichenbereich endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>“]” is missing.</source>
        <translation>„]“ fehlt.</translation>
    </message>
    <message>
        <source>“)” is missing.</source>
        <translation>„)“ fehlt.</translation>
    </message>
    <message>
        <source>“)” closes nothing.</source>
        <translation>„)“ schließt nichts.</translation>
    </message>
    <message>
        <source>A backslash at the end escapes nothing.</source>
        <translation>Ein Rückstrich am Ende maskiert nichts.</translation>
    </message>
    <message>
        <source>There is nothing to repeat.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>The number of repetitions is too large.</source>
        <translation>Die Zahl der Wiederholungen ist zu groß.</translation>
    </message>
    <message>
        <source>A repetition must not follow another one.</source>
        <translation>Eine Wiederholung darf keiner anderen folgen.</translation>
    </message>
    <message>
        <source>This kind of group is not supported.</source>
        <translation>Diese Art von Gruppe wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The regular expression is not valid UTF-8.</source>
        <translation>Der reguläre Ausdruck ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The name of the group is not valid.</source>
        <translation>Der Name der Gruppe ist ungültig.</translation>
    </message>
    <message>
        <source>The regular expression needs too much memory.</source>
        <translation>Der reguläre Ausdruck braucht zu viel Speicher.</translation>
    </message>
    <message>
        <source>This is not a regular expression.</source>
        <translation>Das ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>A regular expression has at most %1 bytes.</source>
        <translation>Ein regulärer Ausdruck hat höchstens %1 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::XmlFormText</name>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>Der Text ist kein gültiges UTF-8.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::XmlText</name>
    <message>
        <source>The element “%1” is not closed.</source>
        <translation>Das Element „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>There is no element.</source>
        <translation>Es gibt kein Element.</translation>
    </message>
    <message>
        <source>There is text outside of the root element.</source>
        <translation>Außerhalb des Wurzelelements steht Text.</translation>
    </message>
    <message>
        <source>There is a control character that XML does not allow.</source>
        <translation>Es gibt ein Steuerzeichen, das XML nicht erlaubt.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>The document type does not end.</source>
        <translation>Der Dokumenttyp endet nicht.</translation>
    </message>
    <message>
        <source>“&lt;” begins no tag.</source>
        <translation>Mit „&lt;“ beginnt kein Tag.</translation>
    </message>
    <message>
        <source>There is a second root element, “%1”.</source>
        <translation>Es gibt ein zweites Wurzelelement, „%1“.</translation>
    </message>
    <message>
        <source>The tag “%1” does not end.</source>
        <translation>Das Tag „%1“ endet nicht.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n elements are inside each other.</source>
        <translation>
            <numerusform>Mehr als %n Element ist verschachtelt.</numerusform>
            <numerusform>Mehr als %n Elemente sind ineinander verschachtelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag “%1” is broken.</source>
        <translation>Das Tag „%1“ ist fehlerhaft.</translation>
    </message>
    <message>
        <source>An attribute is broken.</source>
        <translation>Ein Attribut ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The value of the attribute “%1” is not in quotation marks.</source>
        <translation>Der Wert des Attributs „%1“ steht nicht in Anführungszeichen.</translation>
    </message>
    <message>
        <source>“&lt;” must be escaped in the attribute “%1”.</source>
        <translation>„&lt;“ muss im Attribut „%1“ maskiert werden.</translation>
    </message>
    <message>
        <source>The attribute “%1” has no closing quotation mark.</source>
        <translation>Dem Attribut „%1“ fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>“&amp;” begins no entity or character reference.</source>
        <translation>Mit „&amp;“ beginnt keine Entitäts- oder Zeichenreferenz.</translation>
    </message>
    <message>
        <source>The closing tag is broken.</source>
        <translation>Das schließende Tag ist fehlerhaft.</translation>
    </message>
    <message>
        <source>“%1” is closed but was never opened.</source>
        <translation>„%1“ wird geschlossen, wurde aber nie geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is closed while “%2” is still open.</source>
        <translation>„%1“ wird geschlossen, während „%2“ noch offen ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::payload::ZstdText</name>
    <message>
        <source>There is not enough memory to compress.</source>
        <translation>Der Speicher reicht zum Komprimieren nicht aus.</translation>
    </message>
</context>
<context>
    <name>hookbench::profile::ProfileText</name>
    <message>
        <source>%1 No delay is longer than %2.</source>
        <translation>%1 Kein Abstand ist länger als %2.</translation>
    </message>
    <message>
        <source>Fixed delays: %1 between attempts.</source>
        <translation>Feste Abstände: %1 zwischen den Versuchen.</translation>
    </message>
    <message>
        <source>Linear delays: %1, and %2 more with each attempt.</source>
        <translation>Linear wachsende Abstände: %1, mit jedem Versuch %2 mehr.</translation>
    </message>
    <message>
        <source>Exponential delays: %1, then each %2 times the one before.</source>
        <translation>Exponentiell wachsende Abstände: %1, danach jeder das %2-Fache des vorigen.</translation>
    </message>
    <message>
        <source>A schedule: %1.</source>
        <translation>Ein Zeitplan: %1.</translation>
    </message>
    <message>
        <source>Too few attempts to tell how delays grow: %1.</source>
        <translation>Zu wenige Versuche, um zu sagen, wie die Abstände wachsen: %1.</translation>
    </message>
    <message>
        <source>More deliveries are needed to tell whether delays are varied.</source>
        <translation>Um zu sagen, ob die Abstände gestreut werden, sind mehr Zustellungen nötig.</translation>
    </message>
    <message>
        <source>The delays are not varied.</source>
        <translation>Die Abstände werden nicht gestreut.</translation>
    </message>
    <message>
        <source>Full jitter: anything from nothing to the delay.</source>
        <translation>Volle Streuung: alles zwischen null und dem Abstand.</translation>
    </message>
    <message>
        <source>Equal jitter: half of the delay and anything up to the other half.</source>
        <translation>Halbe Streuung: die Hälfte des Abstands und irgendetwas bis zur anderen Hälfte.</translation>
    </message>
    <message>
        <source>Jitter: up to %1 % more or less.</source>
        <translation>Streuung: bis zu %1 % mehr oder weniger.</translation>
    </message>
    <message>
        <source>Jitter: up to %1 more.</source>
        <translation>Streuung: bis zu %1 mehr.</translation>
    </message>
    <message>
        <source>It does not try again.</source>
        <translation>Er versucht es nicht noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>It gives up after %n attempt(s).</source>
        <translation>
            <numerusform>Er gibt nach %n Versuch auf.</numerusform>
            <numerusform>Er gibt nach %n Versuchen auf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were seen; it may go on.</source>
        <translation>
            <numerusform>%n Versuch wurde gesehen; es mag weitergehen.</numerusform>
            <numerusform>%n Versuche wurden gesehen; es mag weitergehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>It tries again after: %1.</source>
        <translation>Er versucht es noch einmal nach: %1.</translation>
    </message>
    <message>
        <source>It does not try again after: %1.</source>
        <translation>Er versucht es nicht noch einmal nach: %1.</translation>
    </message>
    <message>
        <source>410 Gone does not stop it.</source>
        <translation>410 Gone hält ihn nicht auf.</translation>
    </message>
    <message>
        <source>It waits %1 for an answer.</source>
        <translation>Er wartet %1 auf eine Antwort.</translation>
    </message>
    <message>
        <source>It waits at least %1 for an answer.</source>
        <translation>Er wartet mindestens %1 auf eine Antwort.</translation>
    </message>
    <message>
        <source>It heeds Retry-After.</source>
        <translation>Er beachtet Retry-After.</translation>
    </message>
    <message>
        <source>It does not heed Retry-After.</source>
        <translation>Er beachtet Retry-After nicht.</translation>
    </message>
    <message>
        <source>This is like the schedule of %1.</source>
        <translation>Das gleicht dem Zeitplan von %1.</translation>
    </message>
    <message>
        <source>This is like the schedule of %1; also of: %2.</source>
        <translation>Das gleicht dem Zeitplan von %1; auch dem von: %2.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>hookbench::providers::CatalogueText</name>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ ist nicht zu lesen: %2</translation>
    </message>
    <message>
        <source>“%1” is too large for a file of the catalogue.</source>
        <translation>„%1“ ist zu groß für eine Datei des Katalogs.</translation>
    </message>
</context>
<context>
    <name>hookbench::providers::FileText</name>
    <message>
        <source>“%1” names no place in a message</source>
        <translation>„%1“ bezeichnet keine Stelle einer Nachricht</translation>
    </message>
    <message>
        <source>“%1” is no condition</source>
        <translation>„%1“ ist keine Bedingung</translation>
    </message>
    <message>
        <source>this list needs to know the names of its signatures</source>
        <translation>diese Liste muss die Namen ihrer Signaturen kennen</translation>
    </message>
    <message>
        <source>“%1” is no header line</source>
        <translation>„%1“ ist keine Kopfzeile</translation>
    </message>
    <message>
        <source>only format %1 is known</source>
        <translation>nur Format %1 ist bekannt</translation>
    </message>
    <message>
        <source>a name has lower-case letters, digits and hyphens alone</source>
        <translation>ein Name hat nur Kleinbuchstaben, Ziffern und Bindestriche</translation>
    </message>
    <message>
        <source>the file must be called %1.json</source>
        <translation>die Datei muss %1.json heißen</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>“%1”, %2: %3.</source>
        <translation>„%1“, %2: %3.</translation>
    </message>
    <message>
        <source>The other providers are there; this one is left out.</source>
        <translation>Die anderen Anbieter sind da; dieser wird ausgelassen.</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>hier ist ein Objekt nötig</translation>
    </message>
    <message>
        <source>“%1” is nothing that is known to be refused</source>
        <translation>„%1“ ist nichts, was bekanntermaßen abgelehnt wird</translation>
    </message>
</context>
<context>
    <name>hookbench::providers::PlaceText</name>
    <message>
        <source>“%1” is none of %2</source>
        <translation>„%1“ ist keines von %2</translation>
    </message>
    <message>
        <source>a text is needed here</source>
        <translation>hier ist ein Text nötig</translation>
    </message>
    <message>
        <source>a text or a list of texts is needed here</source>
        <translation>hier ist ein Text oder eine Liste von Texten nötig</translation>
    </message>
    <message>
        <source>the list holds something that is no text</source>
        <translation>die Liste enthält etwas, das kein Text ist</translation>
    </message>
    <message>
        <source>a whole number of at least 0 is needed here</source>
        <translation>hier ist eine ganze Zahl ab 0 nötig</translation>
    </message>
    <message>
        <source>an object is needed here</source>
        <translation>hier ist ein Objekt nötig</translation>
    </message>
    <message>
        <source>a list of objects is needed here</source>
        <translation>hier ist eine Liste von Objekten nötig</translation>
    </message>
    <message>
        <source>the list holds something that is no object</source>
        <translation>die Liste enthält etwas, das kein Objekt ist</translation>
    </message>
    <message>
        <source>this member is not known</source>
        <translation>dieses Element ist nicht bekannt</translation>
    </message>
</context>
<context>
    <name>hookbench::redact::FieldText</name>
    <message>
        <source>%1, field %2</source>
        <translation>%1, Feld %2</translation>
    </message>
</context>
<context>
    <name>hookbench::redact::JsonWalk</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hookbench::redact::PolicyText</name>
    <message>
        <source>Authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>API key or secret</source>
        <translation>API-Schlüssel oder Geheimnis</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Secret of a provider</source>
        <translation>Geheimnis eines Anbieters</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Name of a person</source>
        <translation>Name einer Person</translation>
    </message>
    <message>
        <source>Rule of your own</source>
        <translation>Eigene Regel</translation>
    </message>
    <message>
        <source>Body that cannot be searched</source>
        <translation>Inhalt, der nicht durchsucht werden kann</translation>
    </message>
    <message>
        <source>“%1” is no way to redact: there are mask, remove and shape.</source>
        <translation>„%1“ ist keine Art zu schwärzen: Es gibt mask, remove und shape.</translation>
    </message>
    <message>
        <source>A rule is “name:KEY” or “pattern:REGEX”, not “%1”.</source>
        <translation>Eine Regel ist „name:SCHLÜSSEL“ oder „pattern:REGEX“, nicht „%1“.</translation>
    </message>
    <message>
        <source>The rule “%1” is wrong at character %2: %3</source>
        <translation>Die Regel „%1“ ist bei Zeichen %2 falsch: %3</translation>
    </message>
    <message>
        <source>The rule “%1” fits everywhere, even where there is nothing.</source>
        <translation>Die Regel „%1“ passt überall, auch wo nichts ist.</translation>
    </message>
    <message>
        <source>Nothing was found that had to be redacted.</source>
        <translation>Es wurde nichts gefunden, was zu schwärzen war.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>Redacted in %n exchange(s): %1.</source>
        <translation>
            <numerusform>In %n Austausch geschwärzt: %1.</numerusform>
            <numerusform>In %n Austauschen geschwärzt: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::redact::RedactText</name>
    <message>
        <source>%1, unzipped</source>
        <translation>%1, entpackt</translation>
    </message>
    <message>
        <source>%1, decoded</source>
        <translation>%1, dekodiert</translation>
    </message>
    <message>
        <source>%1, parameter %2</source>
        <translation>%1, Parameter %2</translation>
    </message>
    <message>
        <source>%1, URL</source>
        <translation>%1, URL</translation>
    </message>
    <message>
        <source>%1, part %2</source>
        <translation>%1, Teil %2</translation>
    </message>
</context>
<context>
    <name>hookbench::redact::RedactorText</name>
    <message>
        <source>A body ends after %1 of %2 bytes.</source>
        <translation>Ein Inhalt endet nach %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>Exchange %1</source>
        <translation>Austausch %1</translation>
    </message>
    <message>
        <source>%1, request</source>
        <translation>%1, Anfrage</translation>
    </message>
    <message>
        <source>%1, trailers</source>
        <translation>%1, Trailer</translation>
    </message>
    <message>
        <source>%1, answer</source>
        <translation>%1, Antwort</translation>
    </message>
    <message>
        <source>%1, certificate</source>
        <translation>%1, Zertifikat</translation>
    </message>
    <message>
        <source>Exchange %1, body of the request</source>
        <translation>Austausch %1, Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Exchange %1, body of the answer</source>
        <translation>Austausch %1, Inhalt der Antwort</translation>
    </message>
    <message>
        <source>%1, where it was sent</source>
        <translation>%1, wohin er gesendet wurde</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
</context>
<context>
    <name>hookbench::redact::XmlWalk</name>
    <message>
        <source>%1, &lt;%2&gt;</source>
        <translation>%1, &lt;%2&gt;</translation>
    </message>
</context>
<context>
    <name>hookbench::replies::ReplyText</name>
    <message>
        <source>Too many requests.</source>
        <translation>Zu viele Anfragen.</translation>
    </message>
</context>
<context>
    <name>hookbench::replies::SourceText</name>
    <message>
        <source>The body of the request cannot be read yet.</source>
        <translation>Der Body der Anfrage kann noch nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The body of the request ends early, at byte %1.</source>
        <translation>Der Body der Anfrage endet zu früh, bei Byte %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::samples::CollectionText</name>
    <message>
        <source>“%1”, line %2: %3</source>
        <translation>„%1“, Zeile %2: %3</translation>
    </message>
    <message>
        <source>The other samples are there; this file is left out.</source>
        <translation>Die anderen Beispiele sind da; diese Datei ist ausgelassen.</translation>
    </message>
    <message>
        <source>a sample needs a name of its own.</source>
        <translation>Ein Beispiel braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no header.</source>
        <translation>„%1“ ist kein Header.</translation>
    </message>
    <message>
        <source>“@%1” is not known.</source>
        <translation>„@%1“ ist nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is no way to write a body.</source>
        <translation>„%1“ ist keine Art, einen Body zu schreiben.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>“%1” is too large for a file of samples.</source>
        <translation>„%1“ ist zu groß für eine Datei mit Beispielen.</translation>
    </message>
</context>
<context>
    <name>hookbench::samples::SampleText</name>
    <message>
        <source>The sample “%1” of %2: %3</source>
        <translation>Das Beispiel „%1“ von %2: %3</translation>
    </message>
    <message>
        <source>its body is not JSON.</source>
        <translation>sein Body ist kein JSON.</translation>
    </message>
</context>
<context>
    <name>hookbench::schema::AttachmentText</name>
    <message>
        <source>The schema “%1” in the session cannot be read.</source>
        <translation>Das Schema „%1“ in der Sitzung kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::schema::DriftText</name>
    <message>
        <source>“%1” was not there before: %2.</source>
        <translation>„%1“ gab es vorher nicht: %2.</translation>
    </message>
    <message>
        <source>new field</source>
        <translation>neues Feld</translation>
    </message>
    <message>
        <source>missing field</source>
        <translation>fehlendes Feld</translation>
    </message>
    <message>
        <source>other type</source>
        <translation>anderer Typ</translation>
    </message>
    <message>
        <source>new value</source>
        <translation>neuer Wert</translation>
    </message>
</context>
<context>
    <name>hookbench::schema::SchemaText</name>
    <message>
        <source>The schema asks for too much work.</source>
        <translation>Das Schema verlangt zu viel Arbeit.</translation>
    </message>
    <message>
        <source>Nothing is allowed here.</source>
        <translation>Hier ist nichts erlaubt.</translation>
    </message>
    <message>
        <source>Schema or text is nested more than %1 levels deep.</source>
        <translation>Schema oder Text sind mehr als %1 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>The schema refers to “%1”, which is not in it; nothing is fetched.</source>
        <translation>Das Schema verweist auf „%1“, das nicht darin steht; geholt wird nichts.</translation>
    </message>
    <message>
        <source>This is %1, not %2.</source>
        <translation>Das ist %1, nicht %2.</translation>
    </message>
    <message>
        <source>This is %1, not one of %2.</source>
        <translation>Das ist %1, keines von %2.</translation>
    </message>
    <message>
        <source>%1 is none of the values that are allowed.</source>
        <translation>%1 ist keiner der erlaubten Werte.</translation>
    </message>
    <message>
        <source>%1 is no multiple of %2.</source>
        <translation>%1 ist kein Vielfaches von %2.</translation>
    </message>
    <message>
        <source>%1 is too large: the limit is %2.</source>
        <translation>%1 ist zu groß: Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>%1 is too small: the limit is %2.</source>
        <translation>%1 ist zu klein: Die Grenze ist %2.</translation>
    </message>
    <message>
        <source>%1 does not fit the pattern %2.</source>
        <translation>%1 passt nicht zum Muster %2.</translation>
    </message>
    <message>
        <source>%1 is not of the format %2.</source>
        <translation>%1 hat nicht das Format %2.</translation>
    </message>
    <message>
        <source>It has %1 characters, at most %2 are allowed.</source>
        <translation>Es hat %1 Zeichen, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>It has %1 characters, at least %2 are needed.</source>
        <translation>Es hat %1 Zeichen, mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>It holds %1 values, at most %2 are allowed.</source>
        <translation>Es enthält %1 Werte, höchstens %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>It holds %1 values, at least %2 are needed.</source>
        <translation>Es enthält %1 Werte, mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>%1 ist zweimal da.</translation>
    </message>
    <message>
        <source>The pattern %1 cannot be used: %2</source>
        <translation>Das Muster %1 ist nicht verwendbar: %2</translation>
    </message>
    <message>
        <source>%1 elements are as they have to be, at least %2 are needed.</source>
        <translation>%1 Elemente sind, wie sie sein müssen, mindestens %2 sind nötig.</translation>
    </message>
    <message>
        <source>%1 elements are of a kind of which at most %2 are allowed.</source>
        <translation>%1 Elemente sind von einer Art, von der höchstens %2 erlaubt sind.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not allowed here.</source>
        <translation>„%1“ ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>The name “%1” is not allowed.</source>
        <translation>Der Name „%1“ ist nicht erlaubt.</translation>
    </message>
    <message>
        <source>This is not allowed here.</source>
        <translation>Das ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>It fits none of the alternatives.</source>
        <translation>Es passt zu keiner der Alternativen.</translation>
    </message>
    <message numerus="yes">
        <source>It fits %n alternative(s) at once, and may fit only one.</source>
        <translation>
            <numerusform>Es passt zu %n Alternative zugleich und darf nur zu einer passen.</numerusform>
            <numerusform>Es passt zu %n Alternativen zugleich und darf nur zu einer passen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is what it must not be.</source>
        <translation>Es ist, was es nicht sein darf.</translation>
    </message>
    <message>
        <source>The schema is no JSON: %1</source>
        <translation>Das Schema ist kein JSON: %1</translation>
    </message>
    <message>
        <source>A schema is an object, true or false.</source>
        <translation>Ein Schema ist ein Objekt, true oder false.</translation>
    </message>
</context>
<context>
    <name>hookbench::schema::WebhookText</name>
    <message>
        <source>It describes what came instead of keeping it: one example for each event or path, the names of header fields without their values, no answers but their status. At most %1 kinds of requests are described.</source>
        <translation>Es beschreibt, was kam, statt es aufzubewahren: ein Beispiel je Ereignis oder Pfad, die Namen der Header-Felder ohne ihre Werte, von Antworten nur den Status. Höchstens %1 Arten von Anfragen werden beschrieben.</translation>
    </message>
    <message>
        <source>Inferred by Hookbench from requests that came.</source>
        <translation>Von Hookbench aus eingegangenen Anfragen abgeleitet.</translation>
    </message>
    <message>
        <source>OpenAPI 3.1 with webhooks</source>
        <translation>OpenAPI 3.1 mit Webhooks</translation>
    </message>
    <message>
        <source>AsyncAPI 3.0</source>
        <translation>AsyncAPI 3.0</translation>
    </message>
</context>
<context>
    <name>hookbench::secrets::FileVaultText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: a passphrase is needed to open it.</source>
        <translation>%1: Zum Öffnen fehlt das Kennwort.</translation>
    </message>
    <message>
        <source>the encrypted file %1</source>
        <translation>der verschlüsselten Datei %1</translation>
    </message>
</context>
<context>
    <name>hookbench::secrets::KeychainVault</name>
    <message>
        <source>The keychain does not answer: %1</source>
        <translation>Der Schlüsselbund antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Unlock it, or keep the secrets in an encrypted file.</source>
        <translation>Entsperren Sie ihn, oder bewahren Sie die Geheimnisse in einer verschlüsselten Datei auf.</translation>
    </message>
    <message>
        <source>the keychain of this computer</source>
        <translation>dem Schlüsselbund dieses Computers</translation>
    </message>
</context>
<context>
    <name>hookbench::secrets::SetText</name>
    <message>
        <source>The name of a secret is made of letters, digits and “. _ -”, at most %1.</source>
        <translation>Der Name eines Geheimnisses besteht aus Buchstaben, Ziffern und „. _ -“, höchstens %1 Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>The label is too long: at most %n character(s).</source>
        <translation>
            <numerusform>Die Bezeichnung ist zu lang: höchstens %n Zeichen.</numerusform>
            <numerusform>Die Bezeichnung ist zu lang: höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A path begins with “/”.</source>
        <translation>Ein Pfad beginnt mit „/“.</translation>
    </message>
    <message>
        <source>An endpoint is named by its URL, such as http://127.0.0.1:8080.</source>
        <translation>Ein Endpunkt wird mit seiner URL genannt, etwa http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>The secrets were written by a later version of this program.</source>
        <translation>Die Geheimnisse wurden von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>What is kept there are no secrets of this program.</source>
        <translation>Was dort liegt, sind keine Geheimnisse dieses Programms.</translation>
    </message>
    <message>
        <source>The secrets that are kept are damaged.</source>
        <translation>Die aufbewahrten Geheimnisse sind beschädigt.</translation>
    </message>
    <message>
        <source>There is no secret “%1”.</source>
        <translation>Ein Geheimnis „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The secret is empty.</source>
        <translation>Das Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>The secret is too long: more than %1 bytes.</source>
        <translation>Das Geheimnis ist zu lang: mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>There is a secret “%1” already.</source>
        <translation>Ein Geheimnis „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Rotate it to give it another value.</source>
        <translation>Erneuern Sie es, um ihm einen anderen Wert zu geben.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::BurstText</name>
    <message>
        <source>Say how often or how long to send.</source>
        <translation>Geben Sie an, wie oft oder wie lange gesendet wird.</translation>
    </message>
    <message>
        <source>The rate is at most a million a second.</source>
        <translation>Die Rate ist höchstens eine Million pro Sekunde.</translation>
    </message>
    <message>
        <source>1 to %1 requests can be under way at once.</source>
        <translation>1 bis %1 Anfragen können gleichzeitig unterwegs sein.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::CallText</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>It was not over within %1 s.</source>
        <translation>Es war nach %1 s nicht vorbei.</translation>
    </message>
    <message>
        <source>Allow more time, or see what keeps the server.</source>
        <translation>Erlauben Sie mehr Zeit, oder sehen Sie nach, was den Server aufhält.</translation>
    </message>
    <message>
        <source>The server sent nothing for %1 s.</source>
        <translation>Der Server hat %1 s lang nichts gesendet.</translation>
    </message>
    <message>
        <source>The server took nothing for %1 s.</source>
        <translation>Der Server hat %1 s lang nichts angenommen.</translation>
    </message>
    <message>
        <source>The response is larger than %1 bytes, the limit here.</source>
        <translation>Die Antwort ist größer als %1 Bytes, die Grenze hier.</translation>
    </message>
    <message>
        <source>The rest was not read. Raise the limit to see all of it.</source>
        <translation>Der Rest wurde nicht gelesen. Erhöhen Sie die Grenze, um alles zu sehen.</translation>
    </message>
    <message>
        <source>The server reset the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort zurückgesetzt.</translation>
    </message>
    <message>
        <source>It may have crashed, or refuse the size or the form of the request.</source>
        <translation>Er könnte abgestürzt sein oder Größe oder Form der Anfrage ablehnen.</translation>
    </message>
    <message>
        <source>It may have crashed, or expect TLS: then use https://.</source>
        <translation>Er könnte abgestürzt sein oder TLS erwarten: Verwenden Sie dann https://.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::ConnectText</name>
    <message>
        <source>the proxy %1</source>
        <translation>dem Proxy %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens on %1.</source>
        <translation>Verbindung abgelehnt: Unter %1 lauscht nichts.</translation>
    </message>
    <message>
        <source>Start the program that is to receive it, or correct the port.</source>
        <translation>Starten Sie das Programm, das sie empfangen soll, oder berichtigen Sie den Port.</translation>
    </message>
    <message>
        <source>There is no way to %1.</source>
        <translation>Es gibt keinen Weg zu %1.</translation>
    </message>
    <message>
        <source>Check the network, a VPN, or the address.</source>
        <translation>Prüfen Sie das Netzwerk, ein VPN oder die Adresse.</translation>
    </message>
    <message>
        <source>%1 does not answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>A firewall may drop the connection, or the computer is off.</source>
        <translation>Eine Firewall könnte die Verbindung verwerfen, oder der Rechner ist aus.</translation>
    </message>
    <message>
        <source>No connection to %1: %2.</source>
        <translation>Keine Verbindung zu %1: %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired: it was valid until %2.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen: Es galt bis %2.</translation>
    </message>
    <message>
        <source>Renew it on the server, or send without verifying.</source>
        <translation>Erneuern Sie es auf dem Server, oder senden Sie ohne Prüfung.</translation>
    </message>
    <message>
        <source>The certificate of the server is not for “%1”, but for %2.</source>
        <translation>Das Zertifikat des Servers gilt nicht für „%1“, sondern für %2.</translation>
    </message>
    <message>
        <source>Correct the host&apos;s name, or give the server a certificate for it.</source>
        <translation>Berichtigen Sie den Namen des Rechners, oder geben Sie dem Server ein Zertifikat dafür.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut: %2.</translation>
    </message>
    <message>
        <source>Name the authority that signed it, or send without verifying.</source>
        <translation>Nennen Sie die Zertifizierungsstelle, die es signiert hat, oder senden Sie ohne Prüfung.</translation>
    </message>
    <message>
        <source>%1 ended the TLS handshake: %2.</source>
        <translation>%1 hat den TLS-Handshake beendet: %2.</translation>
    </message>
    <message>
        <source>It may want a client certificate or another version of TLS.</source>
        <translation>Er könnte ein Client-Zertifikat oder eine andere Version von TLS verlangen.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1 spricht kein TLS.</translation>
    </message>
    <message>
        <source>Use http:// instead of https://, or the port for TLS.</source>
        <translation>Verwenden Sie http:// statt https:// oder den Port für TLS.</translation>
    </message>
    <message>
        <source>The TLS handshake with %1 failed: %2.</source>
        <translation>Der TLS-Handshake mit %1 ist gescheitert: %2.</translation>
    </message>
    <message>
        <source>There is no host “%1”.</source>
        <translation>Es gibt keinen Rechner „%1“.</translation>
    </message>
    <message>
        <source>Correct the name, or check the network and its name server.</source>
        <translation>Berichtigen Sie den Namen, oder prüfen Sie das Netzwerk und seinen Namensdienst.</translation>
    </message>
    <message>
        <source>There is no proxy “%1”.</source>
        <translation>Es gibt keinen Proxy „%1“.</translation>
    </message>
    <message>
        <source>Correct the proxy&apos;s name.</source>
        <translation>Berichtigen Sie den Namen des Proxys.</translation>
    </message>
    <message>
        <source>No connection to %1 within %2 s.</source>
        <translation>Keine Verbindung zu %1 innerhalb von %2 s.</translation>
    </message>
    <message>
        <source>The client certificate %1 cannot be used: %2.</source>
        <translation>Das Client-Zertifikat %1 ist nicht verwendbar: %2.</translation>
    </message>
    <message>
        <source>Check the files of certificate and key, and the passphrase.</source>
        <translation>Prüfen Sie die Dateien von Zertifikat und Schlüssel und die Passphrase.</translation>
    </message>
    <message>
        <source>The authorities in %1 cannot be read: %2.</source>
        <translation>Die Zertifizierungsstellen in %1 sind nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The file has to hold certificates in PEM.</source>
        <translation>Die Datei muss Zertifikate in PEM enthalten.</translation>
    </message>
    <message>
        <source>The proxy %1 does not lead on: %2.</source>
        <translation>Der Proxy %1 führt nicht weiter: %2.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s user and password, and what it allows.</source>
        <translation>Prüfen Sie Benutzer und Passwort des Proxys und was er erlaubt.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::ReplayText</name>
    <message>
        <source>Exchange %1 holds no request.</source>
        <translation>Austausch %1 enthält keine Anfrage.</translation>
    </message>
    <message>
        <source>The body of exchange %1 was not kept whole.</source>
        <translation>Der Inhalt von Austausch %1 wurde nicht vollständig behalten.</translation>
    </message>
    <message>
        <source>The target is written for %1.</source>
        <translation>Das Ziel wird für %1 geschrieben.</translation>
    </message>
    <message>
        <source>Host becomes %1.</source>
        <translation>Host wird %1.</translation>
    </message>
    <message>
        <source>Content-Length becomes the size of what was kept.</source>
        <translation>Content-Length wird die Größe dessen, was behalten wurde.</translation>
    </message>
    <message>
        <source>Content-Length is added, which HTTP/1.1 needs.</source>
        <translation>Content-Length wird ergänzt, das HTTP/1.1 braucht.</translation>
    </message>
    <message>
        <source>HTTP/2 becomes HTTP/1.1, since the target has no TLS.</source>
        <translation>HTTP/2 wird HTTP/1.1, da das Ziel kein TLS hat.</translation>
    </message>
    <message>
        <source>Trailers are left out.</source>
        <translation>Trailer werden weggelassen.</translation>
    </message>
    <message>
        <source>Say where to send the requests.</source>
        <translation>Geben Sie an, wohin die Anfragen gesendet werden.</translation>
    </message>
    <message>
        <source>“%1” is no address to send to.</source>
        <translation>„%1“ ist keine Adresse, an die gesendet werden kann.</translation>
    </message>
    <message>
        <source>It begins with http:// or https:// and names a host.</source>
        <translation>Sie beginnt mit http:// oder https:// und nennt einen Rechner.</translation>
    </message>
    <message>
        <source>1 to %1 requests can be under way at once.</source>
        <translation>1 bis %1 Anfragen können gleichzeitig unterwegs sein.</translation>
    </message>
    <message>
        <source>The speed is a number above 0.</source>
        <translation>Die Geschwindigkeit ist eine Zahl über 0.</translation>
    </message>
    <message>
        <source>The rate is a number above 0.</source>
        <translation>Die Rate ist eine Zahl über 0.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::RetryText</name>
    <message>
        <source>The delay between attempts is 0 s to one year.</source>
        <translation>Die Wartezeit zwischen Versuchen liegt zwischen 0 s und einem Jahr.</translation>
    </message>
    <message>
        <source>The factor between delays is 1 to 1,000.</source>
        <translation>Der Faktor zwischen Wartezeiten liegt zwischen 1 und 1.000.</translation>
    </message>
    <message>
        <source>The longest delay is 0 s to one year.</source>
        <translation>Die längste Wartezeit liegt zwischen 0 s und einem Jahr.</translation>
    </message>
    <message>
        <source>1 to 1,000 attempts are possible.</source>
        <translation>1 bis 1.000 Versuche sind möglich.</translation>
    </message>
    <message>
        <source>The total time cannot be negative.</source>
        <translation>Die Gesamtzeit kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>A delay of the schedule is 0 s to one year.</source>
        <translation>Eine Wartezeit des Zeitplans liegt zwischen 0 s und einem Jahr.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::UploadText</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>The body ends after %1 of %2 bytes.</source>
        <translation>Der Inhalt endet nach %1 von %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::sender::UrlText</name>
    <message>
        <source>“%1” is no address to send to.</source>
        <translation>„%1“ ist keine Adresse, an die gesendet werden kann.</translation>
    </message>
    <message>
        <source>It begins with http:// or https:// and names a host.</source>
        <translation>Sie beginnt mit http:// oder https:// und nennt einen Rechner.</translation>
    </message>
    <message>
        <source>There is no request to send.</source>
        <translation>Es gibt keine Anfrage zum Senden.</translation>
    </message>
    <message>
        <source>A broken request line cannot go over HTTP/2.</source>
        <translation>Eine fehlerhafte Anfragezeile kann nicht über HTTP/2 gehen.</translation>
    </message>
    <message>
        <source>Choose HTTP/1.1 or raw bytes.</source>
        <translation>Wählen Sie HTTP/1.1 oder rohe Bytes.</translation>
    </message>
    <message>
        <source>A number of the request is negative.</source>
        <translation>Eine Zahl der Anfrage ist negativ.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::BatchText</name>
    <message>
        <source>The body %1 cannot be stored: a part of it is missing.</source>
        <translation>Der Body %1 kann nicht gespeichert werden: Ein Teil davon fehlt.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::CheckText</name>
    <message>
        <source>There are more findings, which are not listed.</source>
        <translation>Es gibt weitere Befunde, die nicht aufgeführt sind.</translation>
    </message>
    <message>
        <source>The structure of the file is damaged: %1</source>
        <translation>Die Struktur der Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>The end of the file is missing: it has %1 of %2 bytes.</source>
        <translation>Das Ende der Datei fehlt: Sie hat %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>Exchange %1 refers to an address that is missing.</source>
        <translation>Austausch %1 verweist auf eine Adresse, die fehlt.</translation>
    </message>
    <message>
        <source>Exchange %1 refers to %2, which is not before it.</source>
        <translation>Austausch %1 verweist auf Austausch %2, der nicht vor ihm steht.</translation>
    </message>
    <message>
        <source>The bytes of exchange %1 are missing.</source>
        <translation>Die Bytes von Austausch %1 fehlen.</translation>
    </message>
    <message>
        <source>Exchanges %1 and %2 share one body.</source>
        <translation>Die Austausche %1 und %2 teilen sich einen Body.</translation>
    </message>
    <message>
        <source>The body of exchange %1 is incomplete: %2 of %3 bytes are there.</source>
        <translation>Der Body von Austausch %1 ist unvollständig: %2 von %3 Bytes sind vorhanden.</translation>
    </message>
    <message>
        <source>There are bytes for exchange %1, which does not exist.</source>
        <translation>Es gibt Bytes für Austausch %1, der nicht existiert.</translation>
    </message>
    <message>
        <source>Exchange %1 refers to TLS facts that are missing.</source>
        <translation>Anfrage %1 verweist auf TLS-Angaben, die fehlen.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::CompactText</name>
    <message>
        <source>Compacting %1 was cancelled.</source>
        <translation>Das Verdichten von %1 wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is being read by another program.</source>
        <translation>%1 wird gerade von einem anderen Programm gelesen.</translation>
    </message>
    <message>
        <source>Close it there, then compact it again.</source>
        <translation>Schließen Sie die Sitzung dort und verdichten Sie sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Could not set the permissions of %1.</source>
        <translation>Die Rechte von %1 konnten nicht gesetzt werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::CopyText</name>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Could not write %1: the disk is full</source>
        <translation>%1 konnte nicht geschrieben werden: Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>%1 is the session itself.</source>
        <translation>%1 ist die Sitzung selbst.</translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation>Wählen Sie einen anderen Namen für die Kopie.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 belongs to a session that was not closed.</source>
        <translation>%1 gehört zu einer Sitzung, die nicht geschlossen wurde.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::FileText</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 existiert bereits.</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>Wählen Sie einen anderen Namen oder öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>Could not create %1: %2</source>
        <translation>%1 konnte nicht angelegt werden: %2</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 was not written by Hookbench.</source>
        <translation>%1 stammt nicht von Hookbench.</translation>
    </message>
    <message>
        <source>Do not open it if it comes from somebody you do not trust.</source>
        <translation>Öffnen Sie die Datei nicht, wenn sie von jemandem stammt, dem Sie nicht vertrauen.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::LockText</name>
    <message>
        <source>%1 cannot be opened for writing: its folder is read-only.</source>
        <translation>%1 kann nicht zum Schreiben geöffnet werden: Der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: the disk is full.</source>
        <translation>%1 kann nicht zum Schreiben geöffnet werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: its lock file could not be made (%2).</source>
        <translation>%1 kann nicht zum Schreiben geöffnet werden: Die Sperrdatei konnte nicht angelegt werden (%2).</translation>
    </message>
    <message>
        <source>%1 is in use by another Hookbench (process %2).</source>
        <translation>%1 wird von einem anderen Hookbench benutzt (Prozess %2).</translation>
    </message>
    <message>
        <source>%1 is in use by another Hookbench.</source>
        <translation>%1 wird von einem anderen Hookbench benutzt.</translation>
    </message>
    <message>
        <source>Close it there, or open another session.</source>
        <translation>Schließen Sie die Sitzung dort oder öffnen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::ReaderText</name>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>the address %1 of an endpoint is missing.</source>
        <translation>Die Adresse %1 eines Endpunkts fehlt.</translation>
    </message>
    <message>
        <source>the exchange %1 comes after %2.</source>
        <translation>Austausch %1 kommt nach %2.</translation>
    </message>
    <message>
        <source>the number %1 of an exchange is impossible.</source>
        <translation>Die Nummer %1 eines Austauschs ist unmöglich.</translation>
    </message>
    <message>
        <source>its exchanges are not in order.</source>
        <translation>Die Austausche sind nicht in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <source>There is no exchange %1.</source>
        <translation>Es gibt keinen Austausch %1.</translation>
    </message>
    <message>
        <source>its endpoints are not in order.</source>
        <translation>Die Endpunkte sind nicht in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <source>the TLS facts %1 are missing.</source>
        <translation>die TLS-Angaben %1 fehlen.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::RowText</name>
    <message>
        <source>%1 is damaged: row %2 of the table “%3” has an impossible value in “%4”.</source>
        <translation>%1 ist beschädigt: Zeile %2 der Tabelle „%3“ hat einen unmöglichen Wert in „%4“.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::SalvageText</name>
    <message>
        <source>Nothing in %1 can be salvaged: it has no exchanges that Hookbench could read.</source>
        <translation>Aus %1 lässt sich nichts retten: Die Datei enthält keine Austausche, die Hookbench lesen könnte.</translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 ist keine Datei.</translation>
    </message>
    <message>
        <source>Salvaging was cancelled.</source>
        <translation>Das Retten wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation>%1 gibt es bereits.</translation>
    </message>
    <message>
        <source>Choose another name for what is salvaged.</source>
        <translation>Wählen Sie für das Gerettete einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::ScanText</name>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>its exchanges are not in order.</source>
        <translation>Die Austausche sind nicht in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <source>a part of the exchange %1 is missing.</source>
        <translation>ein Teil der Anfrage %1 fehlt.</translation>
    </message>
    <message>
        <source>the number %1 of an exchange is impossible.</source>
        <translation>Die Nummer %1 eines Austauschs ist unmöglich.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::SchemaText</name>
    <message>
        <source>%1 is not a Hookbench session.</source>
        <translation>%1 ist keine Hookbench-Sitzung.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Hookbench.</source>
        <translation>%1 wurde mit einer neueren Version von Hookbench geschrieben.</translation>
    </message>
    <message>
        <source>Update Hookbench to open it.</source>
        <translation>Aktualisieren Sie Hookbench, um die Datei zu öffnen.</translation>
    </message>
    <message>
        <source>%1 contains something that Hookbench did not put there: %2 “%3”.</source>
        <translation>%1 enthält etwas, das nicht von Hookbench stammt: %2 „%3“.</translation>
    </message>
    <message>
        <source>Do not open it if it comes from somebody you do not trust.</source>
        <translation>Öffnen Sie die Datei nicht, wenn sie von jemandem kommt, dem Sie nicht vertrauen.</translation>
    </message>
    <message>
        <source>The table “%2” of %1 is missing or was altered.</source>
        <translation>Die Tabelle „%2“ von %1 fehlt oder wurde verändert.</translation>
    </message>
    <message>
        <source>The tables of %1 are not those of a session.</source>
        <translation>Die Tabellen von %1 sind nicht die einer Sitzung.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::SqliteText</name>
    <message>
        <source>the file has reached the largest size allowed here</source>
        <translation>Die Datei hat die größte hier erlaubte Größe erreicht</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>another program has locked it</source>
        <translation>Ein anderes Programm hat die Datei gesperrt</translation>
    </message>
    <message>
        <source>the file is damaged (%1)</source>
        <translation>Die Datei ist beschädigt (%1)</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>Der Vorgang wurde abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>a single value is larger than %n MB</source>
        <translation>
            <numerusform>Ein einzelner Wert ist größer als %n MB</numerusform>
            <numerusform>Ein einzelner Wert ist größer als %n MB</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::session::StoreText</name>
    <message>
        <source>%1 was deleted, moved or replaced by another file.</source>
        <translation>%1 wurde gelöscht, verschoben oder durch eine andere Datei ersetzt.</translation>
    </message>
    <message>
        <source>%1 has lost exchanges: its last one is %2, but %3 were stored.</source>
        <translation>%1 hat Austausche verloren: Der letzte ist %2, gespeichert wurden aber %3.</translation>
    </message>
    <message>
        <source>The device may be failing. Continue in another session.</source>
        <translation>Vielleicht ist das Gerät defekt. Arbeiten Sie in einer anderen Sitzung weiter.</translation>
    </message>
    <message>
        <source>%1 has reached its limit of %2, which can be raised in the settings or with --max-session.</source>
        <translation>%1 hat seine Grenze von %2 erreicht, die sich in den Einstellungen oder mit --max-session anheben lässt.</translation>
    </message>
    <message>
        <source>Raise the limit, or continue in another session.</source>
        <translation>Heben Sie die Grenze an oder machen Sie in einer anderen Sitzung weiter.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::TablesText</name>
    <message>
        <source>%1 is damaged: %2</source>
        <translation>%1 ist beschädigt: %2</translation>
    </message>
    <message>
        <source>the fact “%1” is not a number.</source>
        <translation>Die Angabe „%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>the numbers of its endpoints are used up.</source>
        <translation>Die Nummern für Endpunkte sind aufgebraucht.</translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation>Es gibt keinen Endpunkt %1.</translation>
    </message>
    <message>
        <source>the number %1 of an exchange is impossible.</source>
        <translation>Die Nummer %1 eines Austauschs ist unmöglich.</translation>
    </message>
    <message>
        <source>the number %1 of a piece is impossible.</source>
        <translation>Die Nummer %1 eines Teilstücks ist unmöglich.</translation>
    </message>
</context>
<context>
    <name>hookbench::session::UserDataText</name>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>hookbench::settings::Settings</name>
    <message>
        <source>The settings could not be saved. %1</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden. %1</translation>
    </message>
    <message>
        <source>%1 An earlier copy is used.</source>
        <translation>%1 Eine frühere Kopie wird verwendet.</translation>
    </message>
    <message>
        <source>%1 All settings have their defaults.</source>
        <translation>%1 Alle Einstellungen haben ihre Standardwerte.</translation>
    </message>
    <message>
        <source>The settings file %1 is damaged near byte %2.</source>
        <translation>Die Einstellungsdatei %1 ist in der Nähe von Byte %2 beschädigt.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::BaseText</name>
    <message>
        <source>The signature covers %1, which cannot be computed here.</source>
        <translation>Die Signatur umfasst %1, was hier nicht berechnet werden kann.</translation>
    </message>
    <message>
        <source>The signature covers %1, which is not there, or not once.</source>
        <translation>Die Signatur umfasst %1, was nicht oder mehrfach da ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::BodyText</name>
    <message>
        <source>the body</source>
        <translation>der Inhalt</translation>
    </message>
    <message>
        <source>the body without its last line end</source>
        <translation>der Inhalt ohne seinen letzten Zeilenumbruch</translation>
    </message>
    <message>
        <source>the body with a line end (LF) behind it</source>
        <translation>der Inhalt mit einem Zeilenumbruch (LF) dahinter</translation>
    </message>
    <message>
        <source>the body with a line end (CRLF) behind it</source>
        <translation>der Inhalt mit einem Zeilenumbruch (CRLF) dahinter</translation>
    </message>
    <message>
        <source>the body without white space around it</source>
        <translation>der Inhalt ohne Leerraum darum</translation>
    </message>
    <message>
        <source>the body with LF for each CRLF</source>
        <translation>der Inhalt mit LF für jedes CRLF</translation>
    </message>
    <message>
        <source>the body with CRLF for each LF</source>
        <translation>der Inhalt mit CRLF für jedes LF</translation>
    </message>
    <message>
        <source>the body without its byte order mark</source>
        <translation>der Inhalt ohne seine Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>the body with a byte order mark</source>
        <translation>der Inhalt mit einer Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>the body read as ISO-8859-1 and written as UTF-8</source>
        <translation>der Inhalt, als ISO-8859-1 gelesen und als UTF-8 geschrieben</translation>
    </message>
    <message>
        <source>the body with U+FFFD for each byte that is no UTF-8</source>
        <translation>der Inhalt mit U+FFFD für jedes Byte, das kein UTF-8 ist</translation>
    </message>
    <message>
        <source>the body read as UTF-8 and written as ISO-8859-1</source>
        <translation>der Inhalt, als UTF-8 gelesen und als ISO-8859-1 geschrieben</translation>
    </message>
    <message>
        <source>the body with “?” for each character outside ASCII</source>
        <translation>der Inhalt mit „?“ für jedes Zeichen außerhalb von ASCII</translation>
    </message>
    <message>
        <source>the JSON without white space</source>
        <translation>das JSON ohne Leerraum</translation>
    </message>
    <message>
        <source>the JSON as JavaScript writes it</source>
        <translation>das JSON, wie JavaScript es schreibt</translation>
    </message>
    <message>
        <source>the JSON as JavaScript writes it, numbers shortened</source>
        <translation>das JSON, wie JavaScript es schreibt, Zahlen gekürzt</translation>
    </message>
    <message>
        <source>the JSON as Python writes it</source>
        <translation>das JSON, wie Python es schreibt</translation>
    </message>
    <message>
        <source>the JSON as Python writes it without escapes</source>
        <translation>das JSON, wie Python es ohne Maskierungen schreibt</translation>
    </message>
    <message>
        <source>the JSON as Python writes it with sorted names</source>
        <translation>das JSON, wie Python es mit sortierten Namen schreibt</translation>
    </message>
    <message>
        <source>the JSON indented by two spaces</source>
        <translation>das JSON, um zwei Leerzeichen eingerückt</translation>
    </message>
    <message>
        <source>the JSON indented by four spaces</source>
        <translation>das JSON, um vier Leerzeichen eingerückt</translation>
    </message>
    <message>
        <source>the JSON with sorted names</source>
        <translation>das JSON mit sortierten Namen</translation>
    </message>
    <message>
        <source>the JSON as PHP writes it</source>
        <translation>das JSON, wie PHP es schreibt</translation>
    </message>
    <message>
        <source>the JSON with each slash escaped</source>
        <translation>das JSON mit maskierten Schrägstrichen</translation>
    </message>
    <message>
        <source>the JSON as Go and Rails write it</source>
        <translation>das JSON, wie Go und Rails es schreiben</translation>
    </message>
    <message>
        <source>the JSON as Go writes a map</source>
        <translation>das JSON, wie Go eine Map schreibt</translation>
    </message>
    <message>
        <source>the JSON as .NET writes it</source>
        <translation>das JSON, wie .NET es schreibt</translation>
    </message>
    <message>
        <source>the JSON with characters outside ASCII as \u escapes</source>
        <translation>das JSON mit Zeichen außerhalb von ASCII als \u-Folgen</translation>
    </message>
    <message>
        <source>the JSON with characters outside ASCII as upper-case \u escapes</source>
        <translation>das JSON mit Zeichen außerhalb von ASCII als \u-Folgen in Großbuchstaben</translation>
    </message>
    <message>
        <source>the body with characters outside ASCII as \u escapes</source>
        <translation>der Inhalt mit Zeichen außerhalb von ASCII als \u-Folgen</translation>
    </message>
    <message>
        <source>the body with characters outside ASCII as upper-case \u escapes</source>
        <translation>der Inhalt mit Zeichen außerhalb von ASCII als \u-Folgen in Großbuchstaben</translation>
    </message>
    <message>
        <source>the body with no slash escaped</source>
        <translation>der Inhalt ohne maskierte Schrägstriche</translation>
    </message>
    <message>
        <source>the body with each slash escaped</source>
        <translation>der Inhalt mit maskierten Schrägstrichen</translation>
    </message>
    <message>
        <source>the body with &lt;, &gt; and &amp; escaped</source>
        <translation>der Inhalt mit maskierten &lt;, &gt; und &amp;</translation>
    </message>
    <message>
        <source>%1, with a line end</source>
        <translation>%1, mit einem Zeilenumbruch</translation>
    </message>
    <message>
        <source>what the form field “payload” holds</source>
        <translation>was das Formularfeld „payload“ enthält</translation>
    </message>
    <message>
        <source>the form with %20 for spaces</source>
        <translation>das Formular mit %20 für Leerzeichen</translation>
    </message>
    <message>
        <source>the form with + for spaces</source>
        <translation>das Formular mit + für Leerzeichen</translation>
    </message>
    <message>
        <source>the form with upper-case escapes</source>
        <translation>das Formular mit Kodierungen in Großbuchstaben</translation>
    </message>
    <message>
        <source>the form with lower-case escapes</source>
        <translation>das Formular mit Kodierungen in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>the form decoded and encoded again</source>
        <translation>das Formular, dekodiert und neu kodiert</translation>
    </message>
    <message>
        <source>the form decoded and encoded again with + for spaces</source>
        <translation>das Formular, dekodiert und neu kodiert mit + für Leerzeichen</translation>
    </message>
    <message>
        <source>the form decoded</source>
        <translation>das Formular, dekodiert</translation>
    </message>
    <message>
        <source>the form with sorted fields</source>
        <translation>das Formular mit sortierten Feldern</translation>
    </message>
    <message>
        <source>the decompressed body</source>
        <translation>der entpackte Inhalt</translation>
    </message>
    <message>
        <source>what the body decodes to from base64</source>
        <translation>was der Inhalt aus Base64 ergibt</translation>
    </message>
    <message>
        <source>the body in base64</source>
        <translation>der Inhalt in Base64</translation>
    </message>
    <message>
        <source>an empty body</source>
        <translation>ein leerer Inhalt</translation>
    </message>
    <message>
        <source>“%1” for the body</source>
        <translation>„%1“ anstelle des Inhalts</translation>
    </message>
    <message>
        <source>the first %1 bytes of the body</source>
        <translation>die ersten %1 Bytes des Inhalts</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::CandidateText</name>
    <message>
        <source>The sender is not recognised: name a scheme.</source>
        <translation>Der Absender ist nicht bekannt: Nennen Sie ein Schema.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::CavageText</name>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>The signature fits, but the body is not the one that was signed.</source>
        <translation>Die Signatur stimmt, aber der Inhalt ist nicht der signierte.</translation>
    </message>
    <message>
        <source>The signature fits, but its time cannot be read.</source>
        <translation>Die Signatur stimmt, aber ihre Zeit ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>The scheme does not say where the signature is.</source>
        <translation>Das Verfahren sagt nicht, wo die Signatur steht.</translation>
    </message>
    <message>
        <source>There is no signature: %1.</source>
        <translation>Es gibt keine Signatur: %1.</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was signiert ist</translation>
    </message>
    <message>
        <source>The signature is not written as it should be.</source>
        <translation>Die Signatur ist nicht geschrieben, wie sie sein soll.</translation>
    </message>
    <message>
        <source>No key is known to check the signature with.</source>
        <translation>Es ist kein Schlüssel bekannt, mit dem die Signatur zu prüfen wäre.</translation>
    </message>
    <message>
        <source>The signature does not fit what came.</source>
        <translation>Die Signatur passt nicht zu dem, was kam.</translation>
    </message>
    <message>
        <source>The signature fits “%1”.</source>
        <translation>Die Signatur passt zu „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no private key for this scheme.</source>
        <translation>„%1“ ist kein privater Schlüssel für dieses Verfahren.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::CheckText</name>
    <message>
        <source>The scheme does not say what is signed.</source>
        <translation>Das Verfahren sagt nicht, was signiert ist.</translation>
    </message>
    <message>
        <source>The scheme does not say where the signature is.</source>
        <translation>Das Verfahren sagt nicht, wo die Signatur steht.</translation>
    </message>
    <message>
        <source>The scheme does not say where the time is.</source>
        <translation>Das Verfahren sagt nicht, wo die Zeit steht.</translation>
    </message>
    <message>
        <source>The scheme does not say where the id is.</source>
        <translation>Das Verfahren sagt nicht, wo die Kennung steht.</translation>
    </message>
    <message>
        <source>There is no signature: %1.</source>
        <translation>Es gibt keine Signatur: %1.</translation>
    </message>
    <message>
        <source>The text of the signature does not have the form “%1”.</source>
        <translation>Der Text der Signatur hat nicht die Form „%1“.</translation>
    </message>
    <message>
        <source>No secret is known to check the signature with.</source>
        <translation>Es ist kein Geheimnis bekannt, mit dem die Signatur zu prüfen wäre.</translation>
    </message>
    <message>
        <source>The sender’s public key is needed, which is never fetched: %1.</source>
        <translation>Der öffentliche Schlüssel des Absenders ist nötig und wird nie geholt: %1.</translation>
    </message>
    <message>
        <source>The signature covers “%1”, which only you can know.</source>
        <translation>Die Signatur umfasst „%1“, was nur Sie wissen können.</translation>
    </message>
    <message>
        <source>Something that is signed is not there: %1.</source>
        <translation>Etwas Signiertes ist nicht da: %1.</translation>
    </message>
    <message>
        <source>What is signed: %1</source>
        <translation>Was signiert ist: %1</translation>
    </message>
    <message>
        <source>Signature %1 of %2 fits “%3”.</source>
        <translation>Signatur %1 von %2 passt zu „%3“.</translation>
    </message>
    <message>
        <source>The signature fits “%1”.</source>
        <translation>Die Signatur passt zu „%1“.</translation>
    </message>
    <message>
        <source>The signature fits, but its time cannot be read.</source>
        <translation>Die Signatur stimmt, aber ihre Zeit ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>The signature fits, but the body is not the one that was signed.</source>
        <translation>Die Signatur stimmt, aber der Inhalt ist nicht der signierte.</translation>
    </message>
    <message>
        <source>The signature is not written as it should be.</source>
        <translation>Die Signatur ist nicht geschrieben, wie sie sein soll.</translation>
    </message>
    <message>
        <source>The signature does not fit what came.</source>
        <translation>Die Signatur passt nicht zu dem, was kam.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>The scheme signs an id, and none was given.</source>
        <translation>Das Verfahren signiert eine Kennung, und keine wurde angegeben.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::ClaimText</name>
    <message>
        <source>The signature fits, but the token has expired.</source>
        <translation>Die Signatur stimmt, aber das Token ist abgelaufen.</translation>
    </message>
    <message>
        <source>The signature fits, but the token is not valid yet.</source>
        <translation>Die Signatur stimmt, aber das Token gilt noch nicht.</translation>
    </message>
    <message>
        <source>The token does not say when it was made.</source>
        <translation>Das Token sagt nicht, wann es gemacht wurde.</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Angabe %1</translation>
    </message>
    <message>
        <source>The signature fits, but the URL is another one.</source>
        <translation>Die Signatur stimmt, aber die URL ist eine andere.</translation>
    </message>
    <message>
        <source>The signature fits, but method, path or query are others.</source>
        <translation>Die Signatur stimmt, aber Methode, Pfad oder Abfrage sind andere.</translation>
    </message>
    <message>
        <source>The signature fits, but the body is not the one that was signed.</source>
        <translation>Die Signatur stimmt, aber der Inhalt ist nicht der signierte.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::FindingText</name>
    <message>
        <source>Compute over the bytes of the request before anything parses them: in Express express.raw(), in Flask request.get_data(), in Django request.body, in Go io.ReadAll(r.Body), in PHP php://input, in Rails request.raw_post, in Spring @RequestBody byte[], in ASP.NET Request.Body.</source>
        <translation>Berechnen Sie über die Bytes der Anfrage, bevor etwas sie zerlegt: in Express express.raw(), in Flask request.get_data(), in Django request.body, in Go io.ReadAll(r.Body), in PHP php://input, in Rails request.raw_post, in Spring @RequestBody byte[], in ASP.NET Request.Body.</translation>
    </message>
    <message>
        <source>Something between the sender and here changed the body, or the sender signed another form than it sent. Look at proxies, gateways and middleware.</source>
        <translation>Etwas zwischen dem Absender und hier hat den Inhalt verändert, oder der Absender hat eine andere Form signiert als gesendet. Sehen Sie nach Proxys, Gateways und Middleware.</translation>
    </message>
    <message>
        <source>Turn the secret into a key in the way that the provider says.</source>
        <translation>Machen Sie aus dem Geheimnis einen Schlüssel, wie der Anbieter es sagt.</translation>
    </message>
    <message>
        <source>The sender uses the secret in another form than its documents say, or the secret is kept in another form here.</source>
        <translation>Der Absender benutzt das Geheimnis in anderer Form, als seine Dokumente sagen, oder es ist hier in anderer Form hinterlegt.</translation>
    </message>
    <message>
        <source>The signature fits with %1 and %2.</source>
        <translation>Die Signatur stimmt mit %1 und %2.</translation>
    </message>
    <message>
        <source>Your code computed with %1 and %2.</source>
        <translation>Ihr Programm rechnete mit %1 und %2.</translation>
    </message>
    <message>
        <source>The signature fits with %1.</source>
        <translation>Die Signatur stimmt mit %1.</translation>
    </message>
    <message>
        <source>Your code computed with %1.</source>
        <translation>Ihr Programm rechnete mit %1.</translation>
    </message>
    <message>
        <source>Use that secret here: endpoints, modes and environments have secrets of their own.</source>
        <translation>Benutzen Sie hier jenes Geheimnis: Endpunkte, Modi und Umgebungen haben eigene.</translation>
    </message>
    <message>
        <source>Copy the signing secret of the webhook, not an API key or an id.</source>
        <translation>Kopieren Sie das Signaturgeheimnis des Webhooks, keinen API-Schlüssel und keine Kennung.</translation>
    </message>
    <message>
        <source>Store the secret without anything around it; “echo” adds a line end, “printf %s” does not.</source>
        <translation>Hinterlegen Sie das Geheimnis ohne etwas darum; „echo“ fügt einen Zeilenumbruch an, „printf %s“ nicht.</translation>
    </message>
    <message>
        <source>Sign and check the URL exactly as it is configured at the sender.</source>
        <translation>Signieren und prüfen Sie die URL genau so, wie sie beim Absender eingetragen ist.</translation>
    </message>
    <message>
        <source>Put what is signed together in the way that the provider says.</source>
        <translation>Setzen Sie zusammen, was signiert wird, wie der Anbieter es sagt.</translation>
    </message>
    <message>
        <source>Choose that scheme for this endpoint.</source>
        <translation>Wählen Sie jenes Verfahren für diesen Endpunkt.</translation>
    </message>
    <message>
        <source>Write the signature in the form that the provider uses; most receivers compare text.</source>
        <translation>Schreiben Sie die Signatur in der Form des Anbieters; die meisten Empfänger vergleichen Text.</translation>
    </message>
    <message>
        <source>Use the hash and the construction that the provider says.</source>
        <translation>Benutzen Sie die Hashfunktion und den Aufbau, die der Anbieter nennt.</translation>
    </message>
    <message>
        <source>Sign the time as the text that is sent, in the unit that the provider says.</source>
        <translation>Signieren Sie die Zeit als den Text, der gesendet wird, in der Einheit des Anbieters.</translation>
    </message>
    <message>
        <source>Check the clocks of both sides and how long messages wait in queues; a replay has to be signed anew.</source>
        <translation>Prüfen Sie die Uhren beider Seiten und wie lange Nachrichten in Warteschlangen stehen; eine Wiederholung muss neu signiert werden.</translation>
    </message>
    <message>
        <source>Choose the scheme of that header, or look for a proxy that drops headers.</source>
        <translation>Wählen Sie das Verfahren jenes Feldes, oder suchen Sie einen Proxy, der Felder entfernt.</translation>
    </message>
    <message>
        <source>Raise the limit for the size of a body.</source>
        <translation>Heben Sie die Grenze für die Größe eines Inhalts an.</translation>
    </message>
    <message>
        <source>Set the content type of the webhook to JSON, or compute over what the provider says.</source>
        <translation>Stellen Sie den Inhaltstyp des Webhooks auf JSON, oder rechnen Sie über das, was der Anbieter nennt.</translation>
    </message>
    <message>
        <source>Compare it with the received signature in the same form, and in constant time.</source>
        <translation>Vergleichen Sie ihn mit der empfangenen Signatur in derselben Form und in gleichbleibender Zeit.</translation>
    </message>
    <message>
        <source>The signature fits, but its time is off by %1: a time zone, it seems.</source>
        <translation>Die Signatur stimmt, aber ihre Zeit weicht um %1 ab: anscheinend eine Zeitzone.</translation>
    </message>
    <message>
        <source>The signature fits, but it came %1 after it was made.</source>
        <translation>Die Signatur stimmt, kam aber %1, nachdem sie gemacht wurde.</translation>
    </message>
    <message>
        <source>The signature fits, but it was made %1 after it came: a clock is wrong.</source>
        <translation>Die Signatur stimmt, wurde aber %1 nach ihrer Ankunft gemacht: eine Uhr geht falsch.</translation>
    </message>
    <message>
        <source>The signature is the right one, but it is not written in %1 to the letter.</source>
        <translation>Die Signatur ist die richtige, aber nicht buchstabengetreu in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The signature is the right one, but it is not written in %1 behind “%2” to the letter.</source>
        <translation>Die Signatur ist die richtige, aber nicht buchstabengetreu in %1 hinter „%2“ geschrieben.</translation>
    </message>
    <message>
        <source>The header %1 may hold a signature.</source>
        <translation>Das Feld %1 könnte eine Signatur enthalten.</translation>
    </message>
    <message>
        <source>The header %1 may hold a signature; it is known from %2.</source>
        <translation>Das Feld %1 könnte eine Signatur enthalten; man kennt es von %2.</translation>
    </message>
    <message>
        <source>The signature fits as one of %1.</source>
        <translation>Die Signatur stimmt als eine von %1.</translation>
    </message>
    <message>
        <source>The token is “%1”, a secret of another place.</source>
        <translation>Das Token ist „%1“, ein Geheimnis für etwas anderes.</translation>
    </message>
    <message>
        <source>The token differs from “%1” only by white space around it.</source>
        <translation>Das Token unterscheidet sich von „%1“ nur durch Leerraum darum.</translation>
    </message>
    <message>
        <source>The token differs from “%1” only by a word before it.</source>
        <translation>Das Token unterscheidet sich von „%1“ nur durch ein Wort davor.</translation>
    </message>
    <message>
        <source>Content-Length says %1 bytes, but the body has %2.</source>
        <translation>Content-Length nennt %1 Bytes, aber der Inhalt hat %2.</translation>
    </message>
    <message>
        <source>“%1” looks like an API key or an id, not like a signing secret.</source>
        <translation>„%1“ sieht nach einem API-Schlüssel oder einer Kennung aus, nicht nach einem Signaturgeheimnis.</translation>
    </message>
    <message>
        <source>“%1” has white space around it.</source>
        <translation>„%1“ hat Leerraum um sich.</translation>
    </message>
    <message>
        <source>This is the right digest for this message.</source>
        <translation>Das ist der richtige Prüfwert für diese Nachricht.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::FlawText</name>
    <message>
        <source>The signature of this scheme does not cover the whole body: a change of it is not noticed.</source>
        <translation>Die Signatur dieses Verfahrens deckt nicht den ganzen Body ab: Eine Änderung daran wird nicht bemerkt.</translation>
    </message>
    <message>
        <source>Signed with a wrong key</source>
        <translation>Mit falschem Schlüssel signiert</translation>
    </message>
    <message>
        <source>Signed too long ago</source>
        <translation>Vor zu langer Zeit signiert</translation>
    </message>
    <message>
        <source>Without a signature</source>
        <translation>Ohne Signatur</translation>
    </message>
    <message>
        <source>Altered after signing</source>
        <translation>Nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>Signature of another version</source>
        <translation>Signatur einer anderen Version</translation>
    </message>
    <message>
        <source>This provider does not sign.</source>
        <translation>Dieser Anbieter signiert nicht.</translation>
    </message>
    <message>
        <source>This scheme signs no time, so nothing can be too old.</source>
        <translation>Dieses Verfahren signiert keine Zeit, also kann nichts zu alt sein.</translation>
    </message>
    <message>
        <source>Signatures of this scheme have no version.</source>
        <translation>Signaturen dieses Verfahrens haben keine Version.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::JwtText</name>
    <message>
        <source>Header of the token</source>
        <translation>Kopf des Tokens</translation>
    </message>
    <message>
        <source>Claims of the token</source>
        <translation>Angaben des Tokens</translation>
    </message>
    <message>
        <source>The token says “%1”, which this provider does not use.</source>
        <translation>Das Token nennt „%1“, was dieser Anbieter nicht benutzt.</translation>
    </message>
    <message>
        <source>A detached signature has nothing between its dots.</source>
        <translation>Eine abgetrennte Signatur hat nichts zwischen ihren Punkten.</translation>
    </message>
    <message>
        <source>The token asks for an extension that is not known.</source>
        <translation>Das Token verlangt eine Erweiterung, die nicht bekannt ist.</translation>
    </message>
    <message>
        <source>No secret is known to check the token with.</source>
        <translation>Es ist kein Geheimnis bekannt, mit dem das Token zu prüfen wäre.</translation>
    </message>
    <message>
        <source>The sender’s public key is needed, which is never fetched: %1.</source>
        <translation>Der öffentliche Schlüssel des Absenders ist nötig und wird nie geholt: %1.</translation>
    </message>
    <message>
        <source>The scheme does not say where the token is.</source>
        <translation>Das Verfahren sagt nicht, wo das Token steht.</translation>
    </message>
    <message>
        <source>The scheme does not say which algorithms it accepts.</source>
        <translation>Das Verfahren sagt nicht, welche Algorithmen es annimmt.</translation>
    </message>
    <message>
        <source>“%1” is no algorithm that is known.</source>
        <translation>„%1“ ist kein bekannter Algorithmus.</translation>
    </message>
    <message>
        <source>There is no token: %1.</source>
        <translation>Es gibt kein Token: %1.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>This is no token: three parts of base64url are needed.</source>
        <translation>Das ist kein Token: drei Teile in Base64url sind nötig.</translation>
    </message>
    <message>
        <source>The signature fits “%1”.</source>
        <translation>Die Signatur passt zu „%1“.</translation>
    </message>
    <message>
        <source>The signature of the token fits none of the keys.</source>
        <translation>Die Signatur des Tokens passt zu keinem der Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is no key for this scheme.</source>
        <translation>„%1“ ist kein Schlüssel für dieses Verfahren.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::KeyText</name>
    <message>
        <source>the text as it is</source>
        <translation>der Text, wie er ist</translation>
    </message>
    <message>
        <source>base64 decoded, without whsec_</source>
        <translation>aus Base64 dekodiert, ohne whsec_</translation>
    </message>
    <message>
        <source>hex decoded</source>
        <translation>hexadezimal dekodiert</translation>
    </message>
    <message>
        <source>base64 decoded</source>
        <translation>aus Base64 dekodiert</translation>
    </message>
    <message>
        <source>SHA-1 of the text</source>
        <translation>SHA-1 des Textes</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::MacText</name>
    <message numerus="yes">
        <source>Key: “%1”, %2, %n byte(s)</source>
        <translation>
            <numerusform>Schlüssel: „%1“, %2, %n Byte</numerusform>
            <numerusform>Schlüssel: „%1“, %2, %n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>A plain hash without a secret in it proves nothing.</source>
        <translation>Ein bloßer Hash ohne Geheimnis darin beweist nichts.</translation>
    </message>
    <message>
        <source>“%1” does not have the form that this key needs.</source>
        <translation>„%1“ hat nicht die Form, die dieser Schlüssel braucht.</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::MessageSignatureText</name>
    <message>
        <source>Content-Digest</source>
        <translation>Content-Digest</translation>
    </message>
    <message>
        <source>The signature fits, but the body is not the one that was signed.</source>
        <translation>Die Signatur stimmt, aber der Inhalt ist nicht der signierte.</translation>
    </message>
    <message>
        <source>Content-Digest is signed, but has no digest that is known.</source>
        <translation>Content-Digest ist signiert, enthält aber keinen bekannten Prüfwert.</translation>
    </message>
    <message>
        <source>The signature fits, but does not say when it was made.</source>
        <translation>Die Signatur stimmt, sagt aber nicht, wann sie gemacht wurde.</translation>
    </message>
    <message>
        <source>The signature fits, but it has expired.</source>
        <translation>Die Signatur stimmt, ist aber abgelaufen.</translation>
    </message>
    <message>
        <source>The signature fits, but it covers no part of the message.</source>
        <translation>Die Signatur stimmt, umfasst aber keinen Teil der Nachricht.</translation>
    </message>
    <message>
        <source>The signature fits, but it does not cover the body.</source>
        <translation>Die Signatur stimmt, umfasst aber nicht den Inhalt.</translation>
    </message>
    <message>
        <source>What “%1” signs</source>
        <translation>Was „%1“ signiert</translation>
    </message>
    <message>
        <source>The signature fits “%1”.</source>
        <translation>Die Signatur passt zu „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no algorithm that is known.</source>
        <translation>„%1“ ist kein bekannter Algorithmus.</translation>
    </message>
    <message>
        <source>The scheme does not say which algorithms it accepts.</source>
        <translation>Das Verfahren sagt nicht, welche Algorithmen es annimmt.</translation>
    </message>
    <message>
        <source>There is no signature: Signature-Input and Signature are needed.</source>
        <translation>Es gibt keine Signatur: Signature-Input und Signature sind nötig.</translation>
    </message>
    <message>
        <source>Signature-Input</source>
        <translation>Signature-Input</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Signature-Input or Signature is malformed.</source>
        <translation>Signature-Input oder Signature ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The key of the signer is needed, which is never fetched.</source>
        <translation>Der Schlüssel des Unterzeichners ist nötig und wird nie geholt.</translation>
    </message>
    <message>
        <source>The signature does not fit what came.</source>
        <translation>Die Signatur passt nicht zu dem, was kam.</translation>
    </message>
    <message>
        <source>“%1” is no key for this scheme.</source>
        <translation>„%1“ ist kein Schlüssel für dieses Verfahren.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::NoneText</name>
    <message>
        <source>This provider signs nothing that could be checked.</source>
        <translation>Dieser Anbieter signiert nichts, was sich prüfen ließe.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::ObjectionText</name>
    <message>
        <source>it signs the JSON as JavaScript would write it, not the bytes that came</source>
        <translation>sie signiert das JSON so, wie JavaScript es schreiben würde, nicht die Bytes, die kamen</translation>
    </message>
    <message>
        <source>it reads the body as text, and this one is not UTF-8</source>
        <translation>sie liest den Body als Text, und dieser ist kein UTF-8</translation>
    </message>
    <message>
        <source>it takes hexadecimal in lower case alone</source>
        <translation>sie nimmt Hexadezimales nur in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>it takes base64 with its padding alone</source>
        <translation>sie nimmt Base64 nur mit seinen Füllzeichen</translation>
    </message>
    <message>
        <source>it does not take several signatures</source>
        <translation>sie nimmt nicht mehrere Signaturen</translation>
    </message>
    <message>
        <source>it looks at the first signature alone, and another one fits</source>
        <translation>sie sieht nur die erste Signatur an, und eine andere passt</translation>
    </message>
    <message>
        <source>it looks at the last signature alone, and another one fits</source>
        <translation>sie sieht nur die letzte Signatur an, und eine andere passt</translation>
    </message>
    <message>
        <source>The signature is right, but %1 will refuse it: %2.</source>
        <translation>Die Signatur stimmt, aber die Bibliothek %1 wird sie ablehnen: %2.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::PlaceText</name>
    <message>
        <source>header %1</source>
        <translation>Feld %1</translation>
    </message>
    <message>
        <source>query parameter %1</source>
        <translation>Abfrageparameter %1</translation>
    </message>
    <message>
        <source>form field %1</source>
        <translation>Formularfeld %1</translation>
    </message>
    <message>
        <source>JSON field %1</source>
        <translation>JSON-Feld %1</translation>
    </message>
    <message>
        <source>The body has no JSON field “%1”, which is needed.</source>
        <translation>Der Inhalt hat kein JSON-Feld „%1“, das nötig ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::PublicKeyText</name>
    <message>
        <source>Public key: “%1”</source>
        <translation>Öffentlicher Schlüssel: „%1“</translation>
    </message>
    <message>
        <source>“%1” is no key that can be read.</source>
        <translation>„%1“ ist kein lesbarer Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” is no private key for this scheme.</source>
        <translation>„%1“ ist kein privater Schlüssel für dieses Verfahren.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::SchemeText</name>
    <message>
        <source>“%1” is not a way of signing that is known.</source>
        <translation>„%1“ ist keine bekannte Art zu signieren.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::SearchText</name>
    <message>
        <source>HMAC with %1</source>
        <translation>HMAC mit %1</translation>
    </message>
    <message>
        <source>a plain %1 with the secret before the content</source>
        <translation>ein bloßes %1 mit dem Geheimnis vor dem Inhalt</translation>
    </message>
    <message>
        <source>a plain %1 with the secret behind the content</source>
        <translation>ein bloßes %1 mit dem Geheimnis hinter dem Inhalt</translation>
    </message>
    <message>
        <source>a plain %1 without a secret</source>
        <translation>ein bloßes %1 ohne Geheimnis</translation>
    </message>
    <message>
        <source>the secret “%1”</source>
        <translation>das Geheimnis „%1“</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::TemplateText</name>
    <message>
        <source>“{%1}” is no field of a template.</source>
        <translation>„{%1}“ ist kein Feld einer Vorlage.</translation>
    </message>
    <message>
        <source>A brace of a template is not closed.</source>
        <translation>Eine Klammer einer Vorlage ist nicht geschlossen.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::TimeText</name>
    <message>
        <source>The signature fits, but it is %1 old; %2 are allowed.</source>
        <translation>Die Signatur stimmt, ist aber %1 alt; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>The signature fits, but its time is %1 ahead; %2 are allowed.</source>
        <translation>Die Signatur stimmt, aber ihre Zeit liegt %1 in der Zukunft; %2 sind erlaubt.</translation>
    </message>
    <message>
        <source>Signed %1 before it came</source>
        <translation>Signiert %1, bevor sie kam</translation>
    </message>
    <message>
        <source>Signed %1 after it came</source>
        <translation>Signiert %1, nachdem sie kam</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::TokenText</name>
    <message>
        <source>The scheme does not say where the token is.</source>
        <translation>Das Verfahren sagt nicht, wo das Token steht.</translation>
    </message>
    <message>
        <source>There is no token: %1.</source>
        <translation>Es gibt kein Token: %1.</translation>
    </message>
    <message>
        <source>No secret is known to compare the token with.</source>
        <translation>Es ist kein Geheimnis bekannt, mit dem das Token zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>The token is another one.</source>
        <translation>Das Token ist ein anderes.</translation>
    </message>
    <message>
        <source>The token fits; it says nothing about the content.</source>
        <translation>Das Token stimmt; über den Inhalt sagt es nichts.</translation>
    </message>
    <message>
        <source>The token is “%1”.</source>
        <translation>Das Token ist „%1“.</translation>
    </message>
</context>
<context>
    <name>hookbench::signing::VariantText</name>
    <message>
        <source>the secret as text</source>
        <translation>das Geheimnis als Text</translation>
    </message>
    <message>
        <source>the secret as text without its prefix</source>
        <translation>das Geheimnis als Text ohne seine Vorsilbe</translation>
    </message>
    <message>
        <source>the secret decoded from base64</source>
        <translation>das Geheimnis, aus Base64 dekodiert</translation>
    </message>
    <message>
        <source>the secret decoded from hex</source>
        <translation>das Geheimnis, hexadezimal dekodiert</translation>
    </message>
    <message>
        <source>the secret decoded from base64 twice</source>
        <translation>das Geheimnis, zweimal aus Base64 dekodiert</translation>
    </message>
    <message>
        <source>the secret encoded in base64</source>
        <translation>das Geheimnis, in Base64 kodiert</translation>
    </message>
    <message>
        <source>the secret encoded in hex</source>
        <translation>das Geheimnis, hexadezimal kodiert</translation>
    </message>
    <message>
        <source>the SHA-1 of the secret</source>
        <translation>das SHA-1 des Geheimnisses</translation>
    </message>
    <message>
        <source>the SHA-256 of the secret</source>
        <translation>das SHA-256 des Geheimnisses</translation>
    </message>
    <message>
        <source>the secret in lower case</source>
        <translation>das Geheimnis in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>the secret in upper case</source>
        <translation>das Geheimnis in Großbuchstaben</translation>
    </message>
    <message>
        <source>the secret without white space around it</source>
        <translation>das Geheimnis ohne Leerraum darum</translation>
    </message>
    <message>
        <source>the secret without quotation marks</source>
        <translation>das Geheimnis ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>the secret with its HTML entities decoded</source>
        <translation>das Geheimnis mit dekodierten HTML-Zeichen</translation>
    </message>
    <message>
        <source>the secret with its %XX decoded</source>
        <translation>das Geheimnis mit dekodierten %XX</translation>
    </message>
    <message>
        <source>the secret with a line end behind it</source>
        <translation>das Geheimnis mit einem Zeilenumbruch dahinter</translation>
    </message>
    <message>
        <source>the secret with CRLF behind it</source>
        <translation>das Geheimnis mit CRLF dahinter</translation>
    </message>
    <message>
        <source>the secret with a space behind it</source>
        <translation>das Geheimnis mit einem Leerzeichen dahinter</translation>
    </message>
    <message>
        <source>the secret in quotation marks</source>
        <translation>das Geheimnis in Anführungszeichen</translation>
    </message>
    <message>
        <source>the secret “%1”</source>
        <translation>das Geheimnis „%1“</translation>
    </message>
    <message>
        <source>the URL</source>
        <translation>die URL</translation>
    </message>
    <message>
        <source>the URL with http and https swapped</source>
        <translation>die URL mit vertauschtem http und https</translation>
    </message>
    <message>
        <source>the URL with the host that the proxy forwards</source>
        <translation>die URL mit dem Host, den der Proxy weitergibt</translation>
    </message>
    <message>
        <source>the URL without its port</source>
        <translation>die URL ohne ihren Port</translation>
    </message>
    <message>
        <source>the URL with its usual port written out</source>
        <translation>die URL mit ausgeschriebenem üblichem Port</translation>
    </message>
    <message>
        <source>the URL with its host in lower case</source>
        <translation>die URL mit Host in Kleinbuchstaben</translation>
    </message>
    <message>
        <source>the URL without its query</source>
        <translation>die URL ohne ihre Abfrage</translation>
    </message>
    <message>
        <source>the URL with or without a slash behind its path</source>
        <translation>die URL mit oder ohne Schrägstrich hinter ihrem Pfad</translation>
    </message>
    <message>
        <source>the path with its query alone</source>
        <translation>nur der Pfad mit seiner Abfrage</translation>
    </message>
    <message>
        <source>the path alone</source>
        <translation>nur der Pfad</translation>
    </message>
    <message>
        <source>the URL with its %XX decoded</source>
        <translation>die URL mit dekodierten %XX</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>die Zeit</translation>
    </message>
    <message>
        <source>the time in seconds, not milliseconds</source>
        <translation>die Zeit in Sekunden statt Millisekunden</translation>
    </message>
    <message>
        <source>the time in milliseconds, not seconds</source>
        <translation>die Zeit in Millisekunden statt Sekunden</translation>
    </message>
    <message>
        <source>the layout “%1”</source>
        <translation>die Anordnung „%1“</translation>
    </message>
</context>
<context>
    <name>hookbench::templates::GeneratorText</name>
    <message>
        <source>“%1” is no argument that fits here.</source>
        <translation>„%1“ ist kein Argument, das hier passt.</translation>
    </message>
    <message>
        <source>“%1” is no whole number from %2 to %3.</source>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>Random UUID, version 4</source>
        <translation>Zufällige UUID, Version 4</translation>
    </message>
    <message>
        <source>ULID: sorts by time</source>
        <translation>ULID: nach Zeit sortierbar</translation>
    </message>
    <message>
        <source>Present time in UTC: iso, date, time, http, unix, unixms or yyyy-MM-dd; +2h, -1d</source>
        <translation>Jetzige Zeit in UTC: iso, date, time, http, unix, unixms oder yyyy-MM-dd; +2h, -1d</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>Sekunden seit 1970</translation>
    </message>
    <message>
        <source>Random whole number</source>
        <translation>Zufällige ganze Zahl</translation>
    </message>
    <message>
        <source>Random decimal number</source>
        <translation>Zufällige Dezimalzahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>Random hexadecimal digits</source>
        <translation>Zufällige Hexadezimalziffern</translation>
    </message>
    <message>
        <source>Random decimal digits</source>
        <translation>Zufällige Dezimalziffern</translation>
    </message>
    <message>
        <source>Random letters and digits</source>
        <translation>Zufällige Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>Eines davon</translation>
    </message>
    <message>
        <source>Number of the request in a burst, from 0</source>
        <translation>Nummer der Anfrage in einer Serie, ab 0</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>E-mail address at example.com</source>
        <translation>E-Mail-Adresse bei example.com</translation>
    </message>
    <message>
        <source>Telephone number that nobody has</source>
        <translation>Telefonnummer, die niemand hat</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Postcode of five digits</source>
        <translation>Postleitzahl aus fünf Ziffern</translation>
    </message>
    <message>
        <source>Country, as two letters</source>
        <translation>Land, als zwei Buchstaben</translation>
    </message>
    <message>
        <source>Address on one line</source>
        <translation>Adresse in einer Zeile</translation>
    </message>
    <message>
        <source>Card number for tests, with a right check digit</source>
        <translation>Kartennummer für Tests, mit richtiger Prüfziffer</translation>
    </message>
    <message>
        <source>Words of Lorem ipsum</source>
        <translation>Wörter aus Lorem ipsum</translation>
    </message>
    <message>
        <source>Sentence of Lorem ipsum</source>
        <translation>Satz aus Lorem ipsum</translation>
    </message>
    <message>
        <source>Paragraph of Lorem ipsum</source>
        <translation>Absatz aus Lorem ipsum</translation>
    </message>
</context>
<context>
    <name>hookbench::templates::MomentText</name>
    <message>
        <source>“%1” is no offset in time.</source>
        <translation>„%1“ ist keine Zeitverschiebung.</translation>
    </message>
    <message>
        <source>Write for example +2h, -1d or +500ms.</source>
        <translation>Schreiben Sie zum Beispiel +2h, -1d oder +500ms.</translation>
    </message>
</context>
<context>
    <name>hookbench::templates::TemplateText</name>
    <message>
        <source>There is no secret “%1”.</source>
        <translation>Es gibt kein Geheimnis „%1“.</translation>
    </message>
    <message>
        <source>There is no variable or generator “%1”.</source>
        <translation>Es gibt keine Variable und keinen Generator „%1“.</translation>
    </message>
    <message>
        <source>“%1” names no part of an exchange, as 12.body.id does.</source>
        <translation>„%1“ nennt keinen Teil eines Austauschs, wie es 12.body.id tut.</translation>
    </message>
    <message>
        <source>No session is open that holds exchange %1.</source>
        <translation>Es ist keine Sitzung offen, die Austausch %1 enthält.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccessPage</name>
    <message>
        <source>Allowed addresses</source>
        <translation>Erlaubte Adressen</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Capture onl&amp;y under a path that nobody can guess</source>
        <translation>Nur unter eine&amp;m Pfad aufzeichnen, den niemand erraten kann</translation>
    </message>
    <message>
        <source>&amp;Make Another</source>
        <translation>Ne&amp;uer Pfad</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Answer 404, do not record</source>
        <translation>Mit 404 beantworten, nicht aufzeichnen</translation>
    </message>
    <message>
        <source>Answer 404, record as stray</source>
        <translation>Mit 404 beantworten, als verirrt aufzeichnen</translation>
    </message>
    <message>
        <source>Allowe&amp;d addresses:</source>
        <translation>E&amp;rlaubte Adressen:</translation>
    </message>
    <message>
        <source>Pat&amp;h:</source>
        <translation>Pfa&amp;d:</translation>
    </message>
    <message>
        <source>Everyth&amp;ing else:</source>
        <translation>Alle&amp;s andere:</translation>
    </message>
    <message>
        <source>Requests from elsewhere are answered 403 and marked as refused.</source>
        <translation>Anfragen von anderswo werden mit 403 beantwortet und als abgewiesen markiert.</translation>
    </message>
    <message>
        <source>Send to this path or below it. The address that the window copies already has it.</source>
        <translation>Senden Sie an diesen Pfad oder darunter. Die Adresse, die das Fenster kopiert, enthält ihn schon.</translation>
    </message>
    <message>
        <source>Answer 401 unless the signature is &amp;valid</source>
        <translation>401 an&amp;tworten, wenn die Signatur nicht gültig ist</translation>
    </message>
    <message>
        <source>Scheme of the signature</source>
        <translation>Schema der Signatur</translation>
    </message>
    <message>
        <source>That of who is recognised</source>
        <translation>Das des erkannten Absenders</translation>
    </message>
    <message>
        <source>Scheme:</source>
        <translation>Schema:</translation>
    </message>
    <message>
        <source>It needs a stored secret: Edit → Secrets. What is refused is recorded, and says why.</source>
        <translation>Dazu gehört ein hinterlegtes Geheimnis: Bearbeiten → Geheimnisse. Was abgewiesen wird, wird aufgezeichnet und sagt, warum.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Actions</name>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Hookbench</source>
        <translation>Ü&amp;ber Hookbench</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;New Session…</source>
        <translation>&amp;Neue Sitzung…</translation>
    </message>
    <message>
        <source>&amp;Open Session…</source>
        <translation>Sitzung ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>Save a &amp;Copy As…</source>
        <translation>&amp;Kopie speichern unter…</translation>
    </message>
    <message>
        <source>C&amp;lose Session</source>
        <translation>Sitzung &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy Request &amp;URL</source>
        <translation>&amp;URL der Anfrage kopieren</translation>
    </message>
    <message>
        <source>Copy Request &amp;Path</source>
        <translation>&amp;Pfad der Anfrage kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation>Endpunkt &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit Endpoint…</source>
        <translation>Endpunkt &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Start Listening</source>
        <translation>Empfang &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top Listening</source>
        <translation>Empfang bee&amp;nden</translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation>Endpunkt &amp;entfernen</translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;curl Command</source>
        <translation>&amp;curl-Befehl kopieren</translation>
    </message>
    <message>
        <source>&amp;Follow Newest</source>
        <translation>Neuester Anfrage &amp;folgen</translation>
    </message>
    <message>
        <source>Go to &amp;Newest</source>
        <translation>Zur &amp;neuesten Anfrage</translation>
    </message>
    <message>
        <source>&amp;Go to Number…</source>
        <translation>&amp;Gehe zu Nummer…</translation>
    </message>
    <message>
        <source>&amp;Previous Request</source>
        <translation>&amp;Vorherige Anfrage</translation>
    </message>
    <message>
        <source>Ne&amp;xt Request</source>
        <translation>Nä&amp;chste Anfrage</translation>
    </message>
    <message>
        <source>Inspector &amp;Beside the Log</source>
        <translation>Inspektor ne&amp;ben dem Protokoll</translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation>Nächster B&amp;ereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation>V&amp;orheriger Bereich</translation>
    </message>
    <message>
        <source>&amp;More Room for the Log</source>
        <translation>&amp;Mehr Platz für das Protokoll</translation>
    </message>
    <message>
        <source>More Room for the &amp;Inspector</source>
        <translation>Mehr Platz für den &amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Reset Window Layout</source>
        <translation>Fensteranordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Trusting Our Certificate…</source>
        <translation>Unserem Zertifikat &amp;vertrauen …</translation>
    </message>
    <message>
        <source>&amp;Filter Language</source>
        <translation>&amp;Filtersprache</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>Als %1 kopieren</translation>
    </message>
    <message>
        <source>Co&amp;mpare the Two Selected</source>
        <translation>Die beiden gewählten &amp;vergleichen</translation>
    </message>
    <message>
        <source>Compare with Pre&amp;vious of Its Kind</source>
        <translation>Mit der vorigen ihrer Art verglei&amp;chen</translation>
    </message>
    <message>
        <source>Find in the &amp;Inspector…</source>
        <translation>Im &amp;Inspektor suchen …</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtern …</translation>
    </message>
    <message>
        <source>&amp;Clear the Filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Selected</source>
        <translation>&amp;Auswahl</translation>
    </message>
    <message>
        <source>&amp;Not Selected</source>
        <translation>&amp;Nicht die Auswahl</translation>
    </message>
    <message>
        <source>… &amp;and Selected</source>
        <translation>… &amp;und die Auswahl</translation>
    </message>
    <message>
        <source>… and no&amp;t Selected</source>
        <translation>… und nicht &amp;die Auswahl</translation>
    </message>
    <message>
        <source>… &amp;or Selected</source>
        <translation>… &amp;oder die Auswahl</translation>
    </message>
    <message>
        <source>… o&amp;r not Selected</source>
        <translation>… oder n&amp;icht die Auswahl</translation>
    </message>
    <message>
        <source>Sort &amp;by This Column</source>
        <translation>Nach dieser &amp;Spalte sortieren</translation>
    </message>
    <message>
        <source>Sort by Arri&amp;val</source>
        <translation>Nach &amp;Eingang sortieren</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>S&amp;tern</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>S&amp;chlagwörter …</translation>
    </message>
    <message>
        <source>Not&amp;e…</source>
        <translation>Noti&amp;z …</translation>
    </message>
    <message>
        <source>Mark as &amp;Read</source>
        <translation>Als &amp;gelesen markieren</translation>
    </message>
    <message>
        <source>Mar&amp;k as Unread</source>
        <translation>Als &amp;ungelesen markieren</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Delete Selected</source>
        <translation>Ausgewählte lösc&amp;hen</translation>
    </message>
    <message>
        <source>Delete All Sho&amp;wn</source>
        <translation>Alle gezeigten lösche&amp;n</translation>
    </message>
    <message>
        <source>Undo De&amp;lete</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Next with the Same Value</source>
        <translation>Nächste &amp;mit demselben Wert</translation>
    </message>
    <message>
        <source>&amp;Previous with the Same Value</source>
        <translation>&amp;Vorige mit demselben Wert</translation>
    </message>
    <message>
        <source>Statistics and &amp;Groups…</source>
        <translation>Statistik un&amp;d Gruppen …</translation>
    </message>
    <message>
        <source>Choose Colu&amp;mns…</source>
        <translation>Spalten &amp;wählen …</translation>
    </message>
    <message>
        <source>Show T&amp;imeline</source>
        <translation>Ze&amp;itleiste zeigen</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>C&amp;omposer</source>
        <translation>&amp;Entwürfe</translation>
    </message>
    <message>
        <source>&amp;New Draft</source>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>New Draft from This &amp;Exchange</source>
        <translation>Neuer Entwurf aus dieser &amp;Anfrage</translation>
    </message>
    <message>
        <source>&amp;Paste as Draft</source>
        <translation>Als Entwurf &amp;einfügen</translation>
    </message>
    <message>
        <source>New &amp;Folder</source>
        <translation>Neuer &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel Sending</source>
        <translation>Senden abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>&amp;Remove Draft or Folder</source>
        <translation>Entwurf oder Ordner ent&amp;fernen</translation>
    </message>
    <message>
        <source>Cl&amp;ose Draft</source>
        <translation>Entwurf schl&amp;ießen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Draft</source>
        <translation>Näc&amp;hster Entwurf</translation>
    </message>
    <message>
        <source>Pre&amp;vious Draft</source>
        <translation>&amp;Voriger Entwurf</translation>
    </message>
    <message>
        <source>How Senders Tr&amp;y Again…</source>
        <translation>Wie Absender es no&amp;ch einmal versuchen …</translation>
    </message>
    <message>
        <source>Open &amp;Bundle…</source>
        <translation>&amp;Paket öffnen…</translation>
    </message>
    <message>
        <source>&amp;Append a Session…</source>
        <translation>Sitzung an&amp;hängen…</translation>
    </message>
    <message>
        <source>&amp;What the Session Keeps…</source>
        <translation>&amp;Was die Sitzung behält…</translation>
    </message>
    <message>
        <source>Co&amp;mpact Session</source>
        <translation>Sitzung &amp;verdichten</translation>
    </message>
    <message>
        <source>E&amp;xplain the Signature…</source>
        <translation>Signatur e&amp;rklären…</translation>
    </message>
    <message>
        <source>&amp;JSON Schemas…</source>
        <translation>&amp;JSON-Schemas …</translation>
    </message>
    <message>
        <source>Secr&amp;ets…</source>
        <translation>&amp;Geheimnisse…</translation>
    </message>
    <message>
        <source>Replay T&amp;hese…</source>
        <translation>Wied&amp;erholen…</translation>
    </message>
    <message>
        <source>Ru&amp;les…</source>
        <translation>Rege&amp;ln…</translation>
    </message>
    <message>
        <source>Ma&amp;ke a Rule from This Exchange…</source>
        <translation>Aus diesem Austausch eine Regel mac&amp;hen…</translation>
    </message>
    <message>
        <source>Sample &amp;Gallery…</source>
        <translation>Beispiel&amp;galerie…</translation>
    </message>
    <message>
        <source>Send Man&amp;y Times…</source>
        <translation>Vielfach s&amp;enden…</translation>
    </message>
    <message>
        <source>Deliver&amp;ies and Retries…</source>
        <translation>Zustellun&amp;gen und erneute Versuche…</translation>
    </message>
    <message>
        <source>Variables and Environmen&amp;ts…</source>
        <translation>Varia&amp;blen und Umgebungen…</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AnnotationDialog</name>
    <message numerus="yes">
        <source>Tags and Note of %n Request(s)</source>
        <translation>
            <numerusform>Schlagwörter und Notiz von %n Anfrage</numerusform>
            <numerusform>Schlagwörter und Notiz von %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>Schla&amp;gwörter:</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>&amp;Notiz:</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AuthPage</name>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>OAuth 2 client credentials</source>
        <translation>OAuth 2, Client Credentials</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>A&amp;uthentication:</source>
        <translation>Anmeld&amp;ung:</translation>
    </message>
    <message>
        <source>What is typed here is kept in the session. {{secret NAME}} takes it from the keychain instead.</source>
        <translation>Was hier steht, bleibt in der Sitzung. {{secret NAME}} nimmt es stattdessen aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>U&amp;ser:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Pass&amp;wort:</translation>
    </message>
    <message>
        <source>To&amp;ken:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>Sc&amp;hlüssel:</translation>
    </message>
    <message>
        <source>As a &amp;parameter of the URL instead of a header</source>
        <translation>Als &amp;Parameter der URL statt als Header</translation>
    </message>
    <message>
        <source>To&amp;ken URL:</source>
        <translation>To&amp;ken-URL:</translation>
    </message>
    <message>
        <source>C&amp;lient ID:</source>
        <translation>C&amp;lient-ID:</translation>
    </message>
    <message>
        <source>Client &amp;secret:</source>
        <translation>&amp;Client-Geheimnis:</translation>
    </message>
    <message>
        <source>Sc&amp;ope:</source>
        <translation>Um&amp;fang:</translation>
    </message>
    <message>
        <source>Credentials as fields of the &amp;form instead of Basic</source>
        <translation>Zugangsdaten als Felder des F&amp;ormulars statt als Basic</translation>
    </message>
    <message>
        <source>&amp;Certificate:</source>
        <translation>&amp;Zertifikat:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>Schlüsselda&amp;tei:</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BodyDrag</name>
    <message>
        <source>Drag Out</source>
        <translation>Herausziehen</translation>
    </message>
    <message>
        <source>Drag this to a folder or another program to drop the body there as a file. By key: Save Body…</source>
        <translation>Ziehen Sie dies in einen Ordner oder ein anderes Programm, um den Body dort als Datei abzulegen. Mit der Tastatur: Body speichern …</translation>
    </message>
    <message>
        <source>The body could not be dragged: no temporary folder could be made.</source>
        <translation>Der Body konnte nicht gezogen werden: Es ließ sich kein temporärer Ordner anlegen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BodyExport</name>
    <message>
        <source>The text was sent to the printer.</source>
        <translation>Der Text wurde an den Drucker gesendet.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>body.pdf</source>
        <comment>name of a file</comment>
        <translation>body.pdf</translation>
    </message>
    <message>
        <source>The text was saved to %1.</source>
        <translation>Der Text wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Save Body as Shown</source>
        <translation>Body wie angezeigt speichern</translation>
    </message>
    <message>
        <source>The body was saved to %1.</source>
        <translation>Der Body wurde als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BodyPage</name>
    <message>
        <source>Sho&amp;w as:</source>
        <translation>An&amp;zeigen als:</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Anzeigen als</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copies what this view shows</source>
        <translation>Kopiert, was diese Ansicht zeigt</translation>
    </message>
    <message>
        <source>Save Body…</source>
        <translation>Body speichern…</translation>
    </message>
    <message>
        <source>Saves the content of the body to a file, to the byte</source>
        <translation>Speichert den Inhalt des Bodys bytegenau in einer Datei</translation>
    </message>
    <message>
        <source>The body is being read…</source>
        <translation>Der Body wird gelesen…</translation>
    </message>
    <message>
        <source>Show the Byte</source>
        <translation>Byte anzeigen</translation>
    </message>
    <message>
        <source>Shows where in the body it went wrong</source>
        <translation>Zeigt, an welcher Stelle des Bodys der Fehler liegt</translation>
    </message>
    <message>
        <source>%1 At byte %2 of the body.</source>
        <comment>reason, place</comment>
        <translation>%1 Bei Byte %2 des Bodys.</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Whether content-codings are undone or the bytes are shown as they came</source>
        <translation>Ob Inhaltskodierungen aufgelöst oder die Bytes so angezeigt werden, wie sie ankamen</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>Dekodiert</translation>
    </message>
    <message>
        <source>Bytes as they came</source>
        <translation>Bytes, wie sie ankamen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More to do with the body</source>
        <translation>Weiteres mit dem Body</translation>
    </message>
    <message>
        <source>Open in Own &amp;Window</source>
        <translation>In eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Save Body as &amp;Shown…</source>
        <translation>Body wie &amp;angezeigt speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>This view has no text to print.</source>
        <translation>Diese Ansicht hat keinen Text zum Drucken.</translation>
    </message>
    <message>
        <source>Sh&amp;ow as:</source>
        <translation>Anzei&amp;gen als:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BodySaving</name>
    <message>
        <source>Save Body</source>
        <translation>Body speichern</translation>
    </message>
    <message>
        <source>body-%1</source>
        <comment>name of a file</comment>
        <translation>body-%1</translation>
    </message>
    <message>
        <source>The body was saved to %1.</source>
        <translation>Der Body wurde in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Saving the body…</source>
        <translation>Der Body wird gespeichert …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BodyWindow</name>
    <message>
        <source>There is no body.</source>
        <translation>Es gibt keinen Body.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BundleForm</name>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Passphrase noch einmal</translation>
    </message>
    <message>
        <source>Si&amp;gn with the key:</source>
        <translation>Mit dem Schlüssel si&amp;gnieren:</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>none: anybody can open it</source>
        <translation>keine: jeder kann es öffnen</translation>
    </message>
    <message>
        <source>Public keys it is for</source>
        <translation>Öffentliche Schlüssel, für die es bestimmt ist</translation>
    </message>
    <message>
        <source>hookbench-key:…, one a line</source>
        <translation>hookbench-key:…, einer je Zeile</translation>
    </message>
    <message>
        <source>Whoever has the other half of one of these keys can open it.</source>
        <translation>Wer die andere Hälfte eines dieser Schlüssel hat, kann es öffnen.</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>Once &amp;more:</source>
        <translation>&amp;Noch einmal:</translation>
    </message>
    <message>
        <source>For these &amp;keys:</source>
        <translation>Für diese &amp;Schlüssel:</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen unterscheiden sich.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BurstDialog</name>
    <message>
        <source>Send Many Times</source>
        <translation>Vielfach senden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Re&amp;port:</source>
        <translation>&amp;Bericht:</translation>
    </message>
    <message>
        <source>Sends “%1” with new values for its placeholders each time. Everything is recorded in the session.</source>
        <translation>Sendet „%1“, jedes Mal mit neuen Werten für die Platzhalter. Alles wird in der Sitzung aufgezeichnet.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>How &amp;often:</source>
        <translation>Wie &amp;oft:</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>For at mos&amp;t:</source>
        <translation>&amp;Höchstens für:</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>as fast as it is answered</source>
        <translation>so schnell, wie geantwortet wird</translation>
    </message>
    <message>
        <source>&amp;Rate:</source>
        <translation>&amp;Rate:</translation>
    </message>
    <message>
        <source>At &amp;most at once:</source>
        <translation>&amp;Gleichzeitig höchstens:</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Cop&amp;y Report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Say how often, or for how long.</source>
        <translation>Geben Sie an, wie oft oder wie lange.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CodeEditor</name>
    <message>
        <source>Tab indents. F6 leaves the editor.</source>
        <translation>Tab rückt ein. F6 verlässt den Editor.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ColumnsDialog</name>
    <message>
        <source>Columns of the Log</source>
        <translation>Spalten des Protokolls</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Standard Columns</source>
        <translation>&amp;Standardspalten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Width:</source>
        <translation>&amp;Breite:</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Another column:</source>
        <translation>&amp;Weitere Spalte:</translation>
    </message>
    <message>
        <source>Another column</source>
        <translation>Weitere Spalte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CompareWindow</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Result of the comparison</source>
        <translation>Ergebnis des Vergleichs</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>S&amp;wap Sides</source>
        <translation>&amp;Seiten tauschen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>&amp;Layout:</source>
        <translation>An&amp;ordnung:</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>One below the other</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>&amp;Ignore:</source>
        <translation>&amp;Übergehen:</translation>
    </message>
    <message>
        <source>What to ignore</source>
        <translation>Was übergangen wird</translation>
    </message>
    <message>
        <source>A member&apos;s name, a JSON Pointer in which * is any, a JSONPath query, or header:name</source>
        <translation>Ein Feldname, ein JSON Pointer, in dem * für jedes steht, eine JSONPath-Abfrage oder header:Name</translation>
    </message>
    <message>
        <source>Name, /pointer/*/name, $..path, header:name; then Enter</source>
        <translation>Name, /pointer/*/name, $..path, header:name; dann Eingabetaste</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Number %1 and Number %2 – Hookbench</source>
        <translation>Nummer %1 und Nummer %2 – Hookbench</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Es gibt keine Unterschiede.</translation>
    </message>
    <message>
        <source>Nothing differs apart from what is ignored.</source>
        <translation>Abgesehen von Übergangenem gibt es keine Unterschiede.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no rule: a name, a JSON Pointer, a JSONPath query or header:name.</source>
        <translation>Das ist keine Regel: ein Name, ein JSON Pointer, eine JSONPath-Abfrage oder header:Name.</translation>
    </message>
    <message>
        <source>Nothing &amp;Ignored</source>
        <translation>Nichts ü&amp;bergangen</translation>
    </message>
    <message numerus="yes">
        <source>%n &amp;Ignored</source>
        <translation>
            <numerusform>%n ü&amp;bergangen</numerusform>
            <numerusform>%n ü&amp;bergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>&amp;Random Identifiers</source>
        <translation>Zufällige &amp;Kennungen</translation>
    </message>
    <message>
        <source>Copy &amp;Place</source>
        <translation>&amp;Stelle kopieren</translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation>%1 übergehen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ComposerPanel</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Compose a request here, see to the byte what will be sent, and send it. Copy a curl command, a request as text or a URL and paste it to start from that.</source>
        <translation>Stellen Sie hier eine Anfrage zusammen, sehen Sie auf das Byte genau, was gesendet wird, und senden Sie sie. Zum Anfangen lässt sich auch ein kopierter curl-Befehl, eine Anfrage als Text oder eine URL einfügen.</translation>
    </message>
    <message>
        <source>New Draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Paste as Draft</source>
        <translation>Als Entwurf einfügen</translation>
    </message>
    <message>
        <source>Draft that cannot be read</source>
        <translation>Unlesbarer Entwurf</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Edit Draft</source>
        <translation>Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) and folder(s) were removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n Entwurf oder Ordner wurde entfernt. „Rückgängig“ holt ihn zurück.</numerusform>
            <numerusform>%n Entwürfe und Ordner wurden entfernt. „Rückgängig“ holt sie zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Quick search:</source>
        <translation>&amp;Schnellsuche:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CopyText</name>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 were copied. Save the body to a file to have all of it.</source>
        <translation>Nur die ersten %1 von %2 wurden kopiert. Um alles zu erhalten, speichern Sie den Body in einer Datei.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 kopiert.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CsvViewer</name>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>As guessed</source>
        <translation>Wie erraten</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <source>Body as a table</source>
        <translation>Body als Tabelle</translation>
    </message>
    <message>
        <source>The body is being read…</source>
        <translation>Der Body wird gelesen…</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>size, what is odd</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n rows were copied.</source>
        <translation>
            <numerusform>Nur die erste Zeile wurde kopiert.</numerusform>
            <numerusform>Nur die ersten %n Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were copied.</source>
        <translation>
            <numerusform>%n Zeile wurde kopiert.</numerusform>
            <numerusform>%n Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>First row has the &amp;titles</source>
        <translation>&amp;Erste Zeile enthält die Titel</translation>
    </message>
    <message>
        <source>Deli&amp;miter:</source>
        <translation>&amp;Trennzeichen:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DataTreeViewer</name>
    <message>
        <source>Body as a tree</source>
        <translation>Body als Baum</translation>
    </message>
    <message>
        <source>XML Tree</source>
        <translation>XML-Baum</translation>
    </message>
    <message>
        <source>HTML Tree</source>
        <translation>HTML-Baum</translation>
    </message>
    <message>
        <source>CBOR</source>
        <translation>CBOR</translation>
    </message>
    <message>
        <source>MessagePack</source>
        <translation>MessagePack</translation>
    </message>
    <message>
        <source>Protocol Buffers</source>
        <translation>Protocol Buffers</translation>
    </message>
    <message>
        <source>The body is being read…</source>
        <translation>Der Body wird gelesen…</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeleteControl</name>
    <message>
        <source>Deleting: %1 of %2</source>
        <translation>Wird gelöscht: %1 von %2</translation>
    </message>
    <message>
        <source>Bringing back: %1 of %2</source>
        <translation>Wird wiederhergestellt: %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) deleted.</source>
        <translation>
            <numerusform>%Ln Anfrage gelöscht.</numerusform>
            <numerusform>%Ln Anfragen gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveriesWindow</name>
    <message>
        <source>Deliveries and Retries</source>
        <translation>Zustellungen und erneute Versuche</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Dead letters</source>
        <translation>Unzustellbare</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellte</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochene</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>A&amp;nzeigen:</translation>
    </message>
    <message>
        <source>Deliveries and their attempts</source>
        <translation>Zustellungen und ihre Versuche</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>After a wait of</source>
        <translation>Nach Wartezeit</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Resume &amp;All Waiting</source>
        <translation>&amp;Alle wartenden fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Give Up</source>
        <translation>Au&amp;fgeben</translation>
    </message>
    <message>
        <source>Show in the &amp;Log</source>
        <translation>Im Proto&amp;koll zeigen</translation>
    </message>
    <message>
        <source>waiting to be resumed</source>
        <translation>wartet darauf, fortgesetzt zu werden</translation>
    </message>
    <message>
        <source>next attempt at %1</source>
        <translation>nächster Versuch um %1</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>dead letter</source>
        <translation>unzustellbar</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>redirected to, exchange %1</source>
        <translation>umgeleitet, Austausch %1</translation>
    </message>
    <message>
        <source>Attempt %1, exchange %2</source>
        <translation>Versuch %1, Austausch %2</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Nothing was sent with retries in this session. Choose in the settings of a draft what is to be done after a failure.</source>
        <translation>In dieser Sitzung wurde nichts mit erneuten Versuchen gesendet. Wählen Sie in den Einstellungen eines Entwurfs, was nach einem Fehlschlag geschehen soll.</translation>
    </message>
    <message>
        <source>There is none of these.</source>
        <translation>Davon gibt es keine.</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>Die neueste wird gezeigt.</numerusform>
            <numerusform>Die neuesten %n werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these has been attempted yet.</source>
        <translation>Davon wurde noch keine versucht.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DraftBodyPage</name>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Felder des Formulars</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Teile des Bodys</translation>
    </message>
    <message>
        <source>This request has no body.</source>
        <translation>Diese Anfrage hat keinen Body.</translation>
    </message>
    <message>
        <source>Kind of body</source>
        <translation>Art des Bodys</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Multipart form</source>
        <translation>Mehrteiliges Formular</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>GraphQL</source>
        <translation>GraphQL</translation>
    </message>
    <message>
        <source>Bytes in hexadecimal</source>
        <translation>Bytes in Hexadezimal</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>A&amp;rt:</translation>
    </message>
    <message>
        <source>Forma&amp;t</source>
        <translation>Forma&amp;tieren</translation>
    </message>
    <message>
        <source>M&amp;inify</source>
        <translation>&amp;Verkleinern</translation>
    </message>
    <message>
        <source>Insert &amp;Placeholder</source>
        <translation>P&amp;latzhalter einfügen</translation>
    </message>
    <message>
        <source>Fi&amp;le:</source>
        <translation>&amp;Datei:</translation>
    </message>
    <message>
        <source>GraphQL query</source>
        <translation>GraphQL-Abfrage</translation>
    </message>
    <message>
        <source>Variables of the query</source>
        <translation>Variablen der Abfrage</translation>
    </message>
    <message>
        <source>&amp;Operation:</source>
        <translation>&amp;Operation:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DraftPage</name>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Parameters of the URL</source>
        <translation>Parameter der URL</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Senden (%1)</translation>
    </message>
    <message>
        <source>&amp;Method:</source>
        <translation>&amp;Methode:</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameter</translation>
    </message>
    <message>
        <source>&amp;Body</source>
        <translation>&amp;Body</translation>
    </message>
    <message>
        <source>%1 Attempt %2 begins at %3.</source>
        <translation>%1 Versuch %2 beginnt um %3.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Looking up the address…</source>
        <translation>Die Adresse wird nachgeschlagen …</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut …</translation>
    </message>
    <message>
        <source>Agreeing on TLS…</source>
        <translation>TLS wird vereinbart …</translation>
    </message>
    <message>
        <source>Sending, %1 so far…</source>
        <translation>Wird gesendet, bisher %1 …</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Warten auf die Antwort …</translation>
    </message>
    <message>
        <source>Receiving, %1 so far…</source>
        <translation>Wird empfangen, bisher %1 …</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Answered with %1 after %2, %3.</source>
        <translation>Nach %2 mit %1 beantwortet, %3.</translation>
    </message>
    <message>
        <source>&amp;Jump to the Log</source>
        <translation>&amp;Zum Protokoll</translation>
    </message>
    <message>
        <source>What Came of It</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>He&amp;aders</source>
        <translation>He&amp;ader</translation>
    </message>
    <message>
        <source>Au&amp;thentication</source>
        <translation>Au&amp;thentifizierung</translation>
    </message>
    <message>
        <source>Sig&amp;nature</source>
        <translation>Sig&amp;natur</translation>
    </message>
    <message>
        <source>Settin&amp;gs</source>
        <translation>Einstellun&amp;gen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DraftSettingsPage</name>
    <message>
        <source>&amp;Protocol:</source>
        <translation>&amp;Protokoll:</translation>
    </message>
    <message>
        <source>HTTP/1.0</source>
        <translation>HTTP/1.0</translation>
    </message>
    <message>
        <source>HTTP/1.1</source>
        <translation>HTTP/1.1</translation>
    </message>
    <message>
        <source>HTTP/2</source>
        <translation>HTTP/2</translation>
    </message>
    <message>
        <source>Raw: the body&apos;s bytes and nothing else</source>
        <translation>Roh: die Bytes des Bodys und sonst nichts</translation>
    </message>
    <message>
        <source>&amp;Redirects followed:</source>
        <translation>Befolgte &amp;Umleitungen:</translation>
    </message>
    <message>
        <source>Refuse certificates that cannot be &amp;trusted</source>
        <translation>Nicht vertrauens&amp;würdige Zertifikate ablehnen</translation>
    </message>
    <message>
        <source>&amp;Authorities (PEM):</source>
        <translation>Zertifizierungss&amp;tellen (PEM):</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>&amp;Connect to:</source>
        <translation>&amp;Verbinden mit:</translation>
    </message>
    <message>
        <source>Time to c&amp;onnect:</source>
        <translation>Zeit &amp;zum Verbinden:</translation>
    </message>
    <message>
        <source>Time without an &amp;answer:</source>
        <translation>Zeit &amp;ohne Antwort:</translation>
    </message>
    <message>
        <source>Time for &amp;all of it:</source>
        <translation>Zeit für a&amp;lles:</translation>
    </message>
    <message>
        <source>After a failure, tr&amp;y again:</source>
        <translation>Nach einem &amp;Fehler erneut versuchen:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>After the same time</source>
        <translation>Nach immer derselben Zeit</translation>
    </message>
    <message>
        <source>After a time that grows by steps</source>
        <translation>Nach stufenweise längerer Zeit</translation>
    </message>
    <message>
        <source>After a time that multiplies</source>
        <translation>Nach vervielfachter Zeit</translation>
    </message>
    <message>
        <source>&amp;Most attempts:</source>
        <translation>&amp;Meiste Versuche:</translation>
    </message>
    <message>
        <source>Time &amp;between:</source>
        <translation>Zeit da&amp;zwischen:</translation>
    </message>
    <message>
        <source>&amp;Factor:</source>
        <translation>Fa&amp;ktor:</translation>
    </message>
    <message>
        <source>&amp;Longest time between:</source>
        <translation>Lä&amp;ngste Zeit dazwischen:</translation>
    </message>
    <message>
        <source>&amp;Jitter:</source>
        <translation>&amp;Jitter:</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Halb</translation>
    </message>
    <message>
        <source>&amp;Seed of the jitter:</source>
        <translation>&amp;Startwert des Jitters:</translation>
    </message>
    <message>
        <source>&amp;Give up after:</source>
        <translation>Auf&amp;geben nach:</translation>
    </message>
    <message>
        <source>&amp;Honour Retry-After</source>
        <translation>Retry-After bea&amp;chten</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>By a schedule</source>
        <translation>Nach einem Zeitplan</translation>
    </message>
    <message>
        <source>Sc&amp;hedule:</source>
        <translation>&amp;Zeitplan:</translation>
    </message>
    <message>
        <source>The draft&apos;s own</source>
        <translation>Der eigene des Entwurfs</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DraftsTree</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EncryptionPage</name>
    <message>
        <source>&amp;Key file:</source>
        <translation>Schlüsselda&amp;tei:</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>Not asked for</source>
        <translation>Nicht verlangt</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key *.p12 *.pfx)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Made by this computer&apos;s authority</source>
        <translation>Von der Zertifizierungsstelle dieses Computers</translation>
    </message>
    <message>
        <source>My own, from PEM files</source>
        <translation>Eigenes, aus PEM-Dateien</translation>
    </message>
    <message>
        <source>My own, from a PKCS#12 file (.p12, .pfx)</source>
        <translation>Eigenes, aus einer PKCS#12-Datei (.p12, .pfx)</translation>
    </message>
    <message>
        <source>&amp;How to Trust It…</source>
        <translation>Wie man &amp;ihm vertraut …</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>in the certificate file</source>
        <translation>in der Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Client certificates</source>
        <translation>Client-Zertifikate</translation>
    </message>
    <message>
        <source>Asked for, and shown</source>
        <translation>Erbeten und angezeigt</translation>
    </message>
    <message>
        <source>Authorities file</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>none: every certificate is accepted</source>
        <translation>keine: jedes wird angenommen</translation>
    </message>
    <message>
        <source>Certi&amp;ficate:</source>
        <translation>Zerti&amp;fikat:</translation>
    </message>
    <message>
        <source>Certificate f&amp;ile:</source>
        <translation>Zertifikats&amp;datei:</translation>
    </message>
    <message>
        <source>Client certifica&amp;tes:</source>
        <translation>&amp;Client-Zertifikate:</translation>
    </message>
    <message>
        <source>A&amp;uthorities file:</source>
        <translation>Zertifizi&amp;erungsstellen:</translation>
    </message>
    <message>
        <source>This endpoint speaks plain HTTP: everyone on the way can read and change what is sent. Choose HTTPS on the page General to encrypt it.</source>
        <translation>Dieser Endpunkt spricht unverschlüsseltes HTTP: Jeder auf dem Weg kann lesen und ändern, was gesendet wird. Wählen Sie auf der Seite Allgemein HTTPS, um es zu verschlüsseln.</translation>
    </message>
    <message>
        <source>A certificate is made for each name that clients ask for. They accept it once they trust the authority of this computer.</source>
        <translation>Für jeden Namen, den Clients verlangen, wird ein Zertifikat ausgestellt. Sie nehmen es an, sobald sie der Zertifizierungsstelle dieses Computers vertrauen.</translation>
    </message>
    <message>
        <source>Kept in memory only and never written to a file: give it again after the next start of the program.</source>
        <translation>Bleibt nur im Speicher und wird nie in eine Datei geschrieben: Geben Sie es nach dem nächsten Start des Programms erneut an.</translation>
    </message>
    <message>
        <source>Choose the file with the certificate.</source>
        <translation>Wählen Sie die Datei mit dem Zertifikat.</translation>
    </message>
    <message>
        <source>Give the whole path of each file, from the root folder on.</source>
        <translation>Geben Sie den ganzen Pfad jeder Datei an, vom Wurzelverzeichnis an.</translation>
    </message>
    <message>
        <source>Give the whole path of the file, from the root folder on.</source>
        <translation>Geben Sie den ganzen Pfad der Datei an, vom Wurzelverzeichnis an.</translation>
    </message>
    <message>
        <source>%1, for %2, valid until %3</source>
        <translation>%1, für %2, gültig bis %3</translation>
    </message>
    <message>
        <source>%1, for %2, is not valid yet.</source>
        <translation>%1, für %2, ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>%1, for %2, expired on %3. Clients will refuse it.</source>
        <translation>%1, für %2, ist am %3 abgelaufen. Clients werden es ablehnen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointControl</name>
    <message>
        <source>The endpoint %1 was removed. Its requests stay in the session.</source>
        <translation>Der Endpunkt %1 wurde entfernt. Seine Anfragen bleiben in der Sitzung.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Edit Endpoint…</source>
        <translation>Endpunkt bearbeiten…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointDialog</name>
    <message>
        <source>Edit Endpoint</source>
        <translation>Endpunkt bearbeiten</translation>
    </message>
    <message>
        <source>Add Endpoint</source>
        <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Correct the marked fields first</source>
        <translation>Korrigieren Sie zuerst die markierten Felder</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>A&amp;ccess</source>
        <translation>&amp;Zugang</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>Ant&amp;wort</translation>
    </message>
    <message>
        <source>Something here needs correction</source>
        <translation>Hier ist etwas zu korrigieren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointStrip</name>
    <message>
        <source>E&amp;ndpoint:</source>
        <translation>Endp&amp;unkt:</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>State of the endpoint</source>
        <translation>Zustand des Endpunkts</translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation>Adresse des Endpunkts</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Its requests are marked in the list: %1</source>
        <translation>Seine Anfragen sind in der Liste markiert: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointText</name>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EnvironmentBar</name>
    <message>
        <source>Envir&amp;onment:</source>
        <translation>U&amp;mgebung:</translation>
    </message>
    <message>
        <source>Var&amp;iables…</source>
        <translation>Var&amp;iablen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EnvironmentsDialog</name>
    <message>
        <source>Variables and Environments</source>
        <translation>Variablen und Umgebungen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{{name}} in a draft stands for the value of that name: of the active environment, or else of the session. All values are kept in the session file, for whoever gets it to read.</source>
        <translation>{{name}} steht in einem Entwurf für den Wert mit diesem Namen: den der aktiven Umgebung, sonst den der Sitzung. Alle Werte stehen in der Sitzungsdatei, lesbar für jeden, der sie bekommt.</translation>
    </message>
    <message>
        <source>Of the session</source>
        <translation>Der Sitzung</translation>
    </message>
    <message>
        <source>&amp;Environments:</source>
        <translation>&amp;Umgebungen:</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>&amp;Variables:</source>
        <translation>&amp;Variablen:</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>An environment has no name.</source>
        <translation>Eine Umgebung hat keinen Namen.</translation>
    </message>
    <message>
        <source>Two environments are called “%1”.</source>
        <translation>Zwei Umgebungen heißen „%1“.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExchangeCommands</name>
    <message>
        <source>Copied as %1.</source>
        <translation>Als %1 kopiert.</translation>
    </message>
    <message>
        <source>As text it is not exact: there are bytes in it that are no UTF-8.</source>
        <translation>Als Text ist es nicht genau: Es enthält Bytes, die kein UTF-8 sind.</translation>
    </message>
    <message>
        <source>Nothing came before number %1 with the same method, path and event.</source>
        <translation>Vor Nummer %1 kam nichts mit derselben Methode, demselben Pfad und demselben Ereignis.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>&amp;All exchanges of the session</source>
        <translation>&amp;Alle Austausche der Sitzung</translation>
    </message>
    <message numerus="yes">
        <source>Only the &amp;selected (%n)</source>
        <translation>
            <numerusform>Nur den au&amp;sgewählten (%n)</numerusform>
            <numerusform>Nur die au&amp;sgewählten (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take out what is not for others</source>
        <translation>&amp;Herausnehmen, was nicht für andere bestimmt ist</translation>
    </message>
    <message>
        <source>Credentials, cookies, keys, tokens, signatures, e-mail addresses, numbers of cards, accounts and phones, names. The session itself stays as it is.</source>
        <translation>Zugangsdaten, Cookies, Schlüssel, Tokens, Signaturen, E-Mail-Adressen, Karten-, Konto- und Telefonnummern, Namen. Die Sitzung selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Put “REDACTED” in its place</source>
        <translation>„REDACTED“ an seine Stelle setzen</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Put stand-ins of the same form there</source>
        <translation>Platzhalter derselben Form einsetzen</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>&amp;Beginning of the file:</source>
        <translation>Anfang der &amp;Datei:</translation>
    </message>
    <message>
        <source>This format holds everything.</source>
        <translation>Dieses Format enthält alles.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>In the first %n exchange(s):</source>
        <translation>
            <numerusform>Im ersten Austausch:</numerusform>
            <numerusform>In den ersten %n Austauschen:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Only those that the f&amp;ilter of the log shows</source>
        <translation>Nur die, die der F&amp;ilter des Protokolls zeigt</translation>
    </message>
    <message>
        <source>This file is not text and cannot be shown here.</source>
        <translation>Diese Datei ist kein Text und kann hier nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>Sign &amp;what is left anew</source>
        <translation>&amp;Was bleibt, neu signieren</translation>
    </message>
    <message>
        <source>So that others can check it like a real request, with the secret %1. Where the provider is known.</source>
        <translation>Damit andere es wie eine echte Anfrage prüfen können, mit dem Geheimnis %1. Wo der Anbieter bekannt ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExportOptionsForm</name>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExposureDialog</name>
    <message>
        <source>Capture only under a &amp;path that nobody can guess</source>
        <translation>Nur unter einem &amp;Pfad aufzeichnen, den niemand erraten kann</translation>
    </message>
    <message>
        <source>Let Others Reach This Endpoint?</source>
        <translation>Diesen Endpunkt für andere erreichbar machen?</translation>
    </message>
    <message>
        <source>Nothing holds strangers off. All that they send is kept in the session.</source>
        <translation>Nichts hält Fremde ab. Alles, was sie senden, wird in der Sitzung aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Listen There</source>
        <translation>&amp;Dort empfangen</translation>
    </message>
    <message>
        <source>Set Up &amp;Access…</source>
        <translation>&amp;Zugang einrichten …</translation>
    </message>
    <message>
        <source>&amp;Keep It to This Computer</source>
        <translation>Auf diesen Computer &amp;beschränken</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExposureText</name>
    <message>
        <source>The endpoint will listen on all addresses of this computer. Everyone in its networks can send requests to it, and the whole internet too, where a router or firewall lets it in.</source>
        <translation>Der Endpunkt wird auf allen Adressen dieses Computers empfangen. Jeder in seinen Netzwerken kann ihm Anfragen senden, und auch das ganze Internet, wo ein Router oder eine Firewall es durchlässt.</translation>
    </message>
    <message>
        <source>The endpoint will listen on %1. Everyone who can reach that address over the network can send requests to it, and the whole internet too, where a router or firewall lets it in.</source>
        <translation>Der Endpunkt wird auf %1 empfangen. Jeder, der diese Adresse über das Netzwerk erreicht, kann ihm Anfragen senden, und auch das ganze Internet, wo ein Router oder eine Firewall es durchlässt.</translation>
    </message>
    <message>
        <source>nothing: no password, token or key</source>
        <translation>nichts: kein Passwort, Token oder Schlüssel</translation>
    </message>
    <message>
        <source>a user and a password</source>
        <translation>einen Benutzer und ein Passwort</translation>
    </message>
    <message>
        <source>a token</source>
        <translation>ein Token</translation>
    </message>
    <message>
        <source>a key</source>
        <translation>einen Schlüssel</translation>
    </message>
    <message>
        <source>Senders must know:</source>
        <translation>Absender müssen kennen:</translation>
    </message>
    <message>
        <source>Path:</source>
        <translation>Pfad:</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>one that nobody can guess</source>
        <translation>einer, den niemand erraten kann</translation>
    </message>
    <message>
        <source>Allowed addresses:</source>
        <translation>Erlaubte Adressen:</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message numerus="yes">
        <source>%n on the list</source>
        <translation>
            <numerusform>%n auf der Liste</numerusform>
            <numerusform>%n auf der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>On the way:</source>
        <translation>Unterwegs:</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>readable for everyone</source>
        <translation>für alle lesbar</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FieldFilters</name>
    <message>
        <source>Apply as &amp;Filter</source>
        <translation>Als &amp;Filter anwenden</translation>
    </message>
    <message>
        <source>Filter: &amp;not This</source>
        <translation>Filter: &amp;nicht dies</translation>
    </message>
    <message>
        <source>Filter: … an&amp;d This</source>
        <translation>Filter: … un&amp;d dies</translation>
    </message>
    <message>
        <source>Filter: … and not &amp;This</source>
        <translation>Filter: … und nich&amp;t dies</translation>
    </message>
    <message>
        <source>Filter: … &amp;or This</source>
        <translation>Filter: … &amp;oder dies</translation>
    </message>
    <message>
        <source>Filter: … or not T&amp;his</source>
        <translation>Filter: … oder nic&amp;ht dies</translation>
    </message>
    <message>
        <source>Apply as Co&amp;lumn</source>
        <translation>Als Spa&amp;lte anwenden</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FieldsTable</name>
    <message>
        <source>&amp;Copy Cell</source>
        <translation>&amp;Zelle kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation>Ze&amp;ile kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Show in the Message as It Came</source>
        <translation>In der Nachricht &amp;zeigen, wie sie kam</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FilterBar</name>
    <message>
        <source>F&amp;ilter:</source>
        <translation>F&amp;ilter:</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Stop Searching</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Stop searching; what was found stays</source>
        <translation>Hält die Suche an; was gefunden wurde, bleibt</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Recent and saved filters</source>
        <translation>Letzte und gespeicherte Filter</translation>
    </message>
    <message>
        <source>&amp;Save This Filter…</source>
        <translation>Diesen Filter &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Remove a Saved Filter</source>
        <translation>Gespeicherten Filter &amp;entfernen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>&amp;Clear Recent Filters</source>
        <translation>&amp;Letzte Filter vergessen</translation>
    </message>
    <message>
        <source>At the end: %1</source>
        <translation>Am Ende: %1</translation>
    </message>
    <message>
        <source>At “%1”, character %2: %3</source>
        <translation>Bei „%1“, Zeichen %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, stopped</source>
        <translation>%1, angehalten</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FilterEdit</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, such as: status &gt;= 400 and path contains &quot;/orders&quot;</source>
        <translation>Filter, etwa: status &gt;= 400 and path contains &quot;/orders&quot;</translation>
    </message>
    <message>
        <source>State of the filter</source>
        <translation>Zustand des Filters</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Filter applied</source>
        <translation>Filter angewendet</translation>
    </message>
    <message>
        <source>Filter not complete yet</source>
        <translation>Filter noch nicht vollständig</translation>
    </message>
    <message>
        <source>Not a filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>Kein Filter gesetzt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FilterHelpDialog</name>
    <message>
        <source>Filter Language</source>
        <translation>Filtersprache</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>Sie schreiben</translation>
    </message>
    <message>
        <source>It means</source>
        <translation>Es bedeutet</translation>
    </message>
    <message>
        <source>“man hookbench” has the whole language. Press Enter on an example to try it.</source>
        <translation>„man hookbench“ enthält die ganze Sprache. Drücken Sie auf einem Beispiel die Eingabetaste, um es zu versuchen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FindBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Find:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>Wonach gesucht wird</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Bytes in hex</source>
        <translation>Bytes hexadezimal</translation>
    </message>
    <message>
        <source>Clear the text</source>
        <translation>Text leeren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FormViewer</name>
    <message>
        <source>Form fields</source>
        <translation>Formularfelder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>Form Fields</source>
        <translation>Formularfelder</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ForwardForm</name>
    <message>
        <source>Targets</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Write Host and path for the target</source>
        <translation>Host und Pfad für das Ziel schreiben</translation>
    </message>
    <message>
        <source>Answer that goes back</source>
        <translation>Antwort, die zurückgeht</translation>
    </message>
    <message>
        <source>http://127.0.0.1:3000, one a line; no other is ever contacted</source>
        <translation>http://127.0.0.1:3000, eines je Zeile; kein anderes wird je angesprochen</translation>
    </message>
    <message>
        <source>Of the first target</source>
        <translation>Die des ersten Ziels</translation>
    </message>
    <message>
        <source>Of the fastest target</source>
        <translation>Die des schnellsten Ziels</translation>
    </message>
    <message>
        <source>The usual reply, when all have answered</source>
        <translation>Die übliche, wenn alle geantwortet haben</translation>
    </message>
    <message>
        <source>The usual reply at once; deliver later</source>
        <translation>Die übliche sofort; später zustellen</translation>
    </message>
    <message>
        <source>Targets:</source>
        <translation>Ziele:</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::GeneralPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>HTTP, not encrypted</source>
        <translation>HTTP, unverschlüsselt</translation>
    </message>
    <message>
        <source>HTTPS, encrypted by TLS</source>
        <translation>HTTPS, durch TLS verschlüsselt</translation>
    </message>
    <message>
        <source>Also speak HTTP/&amp;2</source>
        <translation>Auch HTTP/&amp;2 sprechen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>This computer alone</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>This computer alone, IPv6</source>
        <translation>Nur dieser Computer, IPv6</translation>
    </message>
    <message>
        <source>All IPv4 addresses of this computer</source>
        <translation>Alle IPv4-Adressen dieses Computers</translation>
    </message>
    <message>
        <source>All addresses of this computer</source>
        <translation>Alle Adressen dieses Computers</translation>
    </message>
    <message>
        <source>any free port</source>
        <translation>beliebiger freier Port</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Marks the endpoint&apos;s requests in the list</source>
        <translation>Markiert die Anfragen des Endpunkts in der Liste</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Protocol:</source>
        <translation>&amp;Protokoll:</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>A&amp;dresse:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>P&amp;ort:</translation>
    </message>
    <message>
        <source>Colo&amp;ur:</source>
        <translation>&amp;Farbe:</translation>
    </message>
    <message>
        <source>Clients choose between HTTP/1.1 and HTTP/2 (ALPN).</source>
        <translation>Clients wählen zwischen HTTP/1.1 und HTTP/2 (ALPN).</translation>
    </message>
    <message>
        <source>Clients that begin with HTTP/2 at once get it, such as curl --http2-prior-knowledge.</source>
        <translation>Clients, die gleich mit HTTP/2 beginnen, bekommen es, etwa curl --http2-prior-knowledge.</translation>
    </message>
    <message>
        <source>A free port is chosen each time the endpoint starts.</source>
        <translation>Bei jedem Start des Endpunkts wird ein freier Port gewählt.</translation>
    </message>
    <message>
        <source>Everyone who can reach this computer over the network can send requests to this address. Choose 127.0.0.1 to keep it to this computer.</source>
        <translation>Jeder, der diesen Computer über das Netzwerk erreicht, kann Anfragen an diese Adresse senden. Wählen Sie 127.0.0.1, um sie auf diesen Computer zu beschränken.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::GoToDialog</name>
    <message>
        <source>Go to Number</source>
        <translation>Gehe zu Nummer</translation>
    </message>
    <message>
        <source>&amp;Number of the request:</source>
        <translation>&amp;Nummer der Anfrage:</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Enter a number such as 12.</source>
        <translation>Geben Sie eine Nummer ein, zum Beispiel 12.</translation>
    </message>
    <message>
        <source>There is no request with this number in the log.</source>
        <translation>Im Protokoll gibt es keine Anfrage mit dieser Nummer.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::GuardFields</name>
    <message>
        <source>Senders must know</source>
        <translation>Absender müssen kennen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>A user and a password (Basic)</source>
        <translation>Einen Benutzer und ein Passwort (Basic)</translation>
    </message>
    <message>
        <source>A token (Bearer)</source>
        <translation>Ein Token (Bearer)</translation>
    </message>
    <message>
        <source>A key in a header</source>
        <translation>Einen Schlüssel in einem Kopffeld</translation>
    </message>
    <message>
        <source>Header field</source>
        <translation>Kopffeld</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Set a &amp;New One</source>
        <translation>Neues fest&amp;legen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>A&amp;nzeigen</translation>
    </message>
    <message>
        <source>Gener&amp;ate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Senders must kno&amp;w:</source>
        <translation>Absender müssen &amp;kennen:</translation>
    </message>
    <message>
        <source>Header &amp;field:</source>
        <translation>Kopf&amp;feld:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Present one:</source>
        <translation>Vorhanden:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>a user and a password are set</source>
        <translation>Benutzer und Passwort sind gesetzt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>a token is set</source>
        <translation>ein Token ist gesetzt</translation>
    </message>
    <message>
        <source>To&amp;ken:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>a key is set</source>
        <translation>ein Schlüssel ist gesetzt</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>Sc&amp;hlüssel:</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Only a digest of it is kept, so it cannot be shown.</source>
        <translation>Davon wird nur ein Prüfwert aufbewahrt, daher kann es nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Copy it now: only a digest of it is kept, and it cannot be shown again.</source>
        <translation>Kopieren Sie es jetzt: Aufbewahrt wird nur ein Prüfwert, und es kann nicht wieder angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HeadersPage</name>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Automatic headers</source>
        <translation>Automatische Header</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Sent a&amp;utomatically, unless switched off:</source>
        <translation>Wird a&amp;utomatisch gesendet, solange nicht ausgeschaltet:</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>replaced by yours</source>
        <translation>durch Ihren ersetzt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HelpText</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open the context menu</source>
        <translation>Kontextmenü öffnen</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>About Hookbench</source>
        <translation>Über Hookbench</translation>
    </message>
    <message>
        <source>The webhook workbench: captures requests exactly as they come, shows them and keeps them in one file.</source>
        <translation>Die Webhook-Werkbank: zeichnet Anfragen genau so auf, wie sie eintreffen, zeigt sie an und bewahrt sie in einer Datei auf.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Sie wird ohne jede Gewährleistung bereitgestellt.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HexPane</name>
    <message>
        <source>Go to byte:</source>
        <translation>Gehe zu Byte:</translation>
    </message>
    <message>
        <source>Decimal, or hexadecimal with 0x (Ctrl+G)</source>
        <translation>Dezimal oder mit 0x hexadezimal (Strg+G)</translation>
    </message>
    <message>
        <source>Copy as Hex</source>
        <translation>Als Hex kopieren</translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Only the first %1 bytes were copied.</source>
        <translation>Nur die ersten %1 Bytes wurden kopiert.</translation>
    </message>
    <message>
        <source>Type a number, 1024 or 0x400.</source>
        <translation>Geben Sie eine Zahl ein, 1024 oder 0x400.</translation>
    </message>
    <message>
        <source>The last byte is %1.</source>
        <translation>Das letzte Byte ist %1.</translation>
    </message>
    <message>
        <source>Byte %1, %2 selected, of %3</source>
        <translation>Byte %1, %2 ausgewählt, von %3</translation>
    </message>
    <message>
        <source>Byte %1 of %2</source>
        <translation>Byte %1 von %2</translation>
    </message>
    <message>
        <source>Selected bytes as numbers</source>
        <translation>Ausgewählte Bytes als Zahlen</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Little-endian</source>
        <translation>Little-Endian</translation>
    </message>
    <message>
        <source>Big-endian</source>
        <translation>Big-Endian</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Shows what the bytes from the caret or the selection&apos;s start on are as numbers</source>
        <translation>Zeigt, was die Bytes ab der Einfügemarke oder dem Anfang der Auswahl als Zahlen sind</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HexViewer</name>
    <message>
        <source>Body in bytes</source>
        <translation>Body in Bytes</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HistogramView</name>
    <message>
        <source>How long the answers took will be drawn here.</source>
        <translation>Hier wird gezeichnet, wie lange die Antworten brauchten.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ImageText</name>
    <message>
        <source>The bytes are no picture of a known format.</source>
        <translation>Die Bytes sind kein Bild in einem bekannten Format.</translation>
    </message>
    <message>
        <source>Pictures of the format %1 cannot be drawn here.</source>
        <translation>Bilder im Format %1 können hier nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>The picture claims to have %1 × %2 pixels, more than are drawn.</source>
        <translation>Das Bild will %1 × %2 Pixel haben, mehr als gezeichnet werden.</translation>
    </message>
    <message>
        <source>The picture is broken: %1.</source>
        <translation>Das Bild ist beschädigt: %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ImageViewer</name>
    <message>
        <source>Body as an image</source>
        <translation>Body als Bild</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>&amp;Zoom:</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Also with Ctrl and the wheel, or +, - and 0 in the image</source>
        <translation>Auch mit Strg und dem Mausrad oder mit +, - und 0 im Bild</translation>
    </message>
    <message>
        <source>Fitted</source>
        <translation>Eingepasst</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The picture is being read…</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>%1, %2 × %3 pixels</source>
        <comment>format, width, height</comment>
        <translation>%1, %2 × %3 Pixel</translation>
    </message>
    <message>
        <source>%1, shown at %2 %</source>
        <translation>%1, angezeigt mit %2 %</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>The image was copied.</source>
        <translation>Das Bild wurde kopiert.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>What cannot be read</source>
        <translation>Was nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>What ca&amp;nnot be read:</source>
        <translation>Was &amp;nicht gelesen werden kann:</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Recognised by its content</source>
        <translation>Am Inhalt erkannt</translation>
    </message>
    <message>
        <source>Into the &amp;log, as exchanges</source>
        <translation>Ins &amp;Protokoll, als Austausche</translation>
    </message>
    <message>
        <source>Into the &amp;composer, as drafts</source>
        <translation>Zu den In den &amp;Editor, als EntwürfeEntwürfen</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>Aus:</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <source>Requests in the files</source>
        <translation>Anfragen in den Dateien</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Looking into the files…</source>
        <translation>Die Dateien werden durchgesehen…</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), read as %1.</source>
        <translation>
            <numerusform>%n Anfrage, gelesen als %1.</numerusform>
            <numerusform>%n Anfragen, gelesen als %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it that can be imported.</source>
        <translation>Es ist nichts darin, das importiert werden kann.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ImportFiles</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>HAR (*.har)</source>
        <translation>HAR (*.har)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl *.ndjson)</source>
        <translation>JSON Lines (*.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>Hookbench sessions (*.hookbench)</source>
        <translation>Hookbench-Sitzungen (*.hookbench)</translation>
    </message>
    <message>
        <source>Requests as text (*.http *.rest *.bru)</source>
        <translation>Anfragen als Text (*.http *.rest *.bru)</translation>
    </message>
    <message>
        <source>Collections and lists (*.json *.yaml *.zip)</source>
        <translation>Sammlungen und Listen (*.json *.yaml *.zip)</translation>
    </message>
    <message>
        <source>Captured packets (*.pcap *.pcapng)</source>
        <translation>Mitgeschnittene Netzwerkpakete (*.pcap *.pcapng)</translation>
    </message>
    <message>
        <source>Open Bundle</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>Hookbench bundles (*.hkbundle)</source>
        <translation>Hookbench-Pakete (*.hkbundle)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::InspectorPanel</name>
    <message>
        <source>Show the Byte</source>
        <translation>Byte anzeigen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Header-Felder</translation>
    </message>
    <message>
        <source>This request has no header fields.</source>
        <translation>Diese Anfrage hat keine Header-Felder.</translation>
    </message>
    <message>
        <source>Trailer fields</source>
        <translation>Trailer-Felder</translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation>Query-Parameter</translation>
    </message>
    <message>
        <source>This request has no query.</source>
        <translation>Diese Anfrage hat keine Query.</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>This request has no body.</source>
        <translation>Diese Anfrage hat keinen Body.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Query</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Shows where in the message it went wrong</source>
        <translation>Zeigt, an welcher Stelle der Nachricht der Fehler liegt</translation>
    </message>
    <message>
        <source>Select a request to see it here.</source>
        <translation>Wählen Sie eine Anfrage aus, um sie hier zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are selected. Select one to see it here.</source>
        <translation>
            <numerusform>%n Anfrage ist ausgewählt. Wählen Sie eine aus, um sie hier zu sehen.</numerusform>
            <numerusform>%n Anfragen sind ausgewählt. Wählen Sie eine aus, um sie hier zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>At byte %1 of the message.</source>
        <translation>Bei Byte %1 der Nachricht.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>reason, place</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Copy As</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>Copies this request as code or text</source>
        <translation>Kopiert diese Anfrage als Code oder Text</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Schema (%1)</source>
        <translation>Schema (%1)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ItemSearch</name>
    <message>
        <source>Searching…</source>
        <translation>Suche…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, continued from the other end</source>
        <translation>%1, am anderen Ende fortgesetzt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::JsonLinesViewer</name>
    <message>
        <source>Lines of the body</source>
        <translation>Zeilen des Bodys</translation>
    </message>
    <message>
        <source>Line as a tree</source>
        <translation>Zeile als Baum</translation>
    </message>
    <message>
        <source>Line %1: %2 At its byte %3.</source>
        <comment>number, reason, place</comment>
        <translation>Zeile %1: %2 Bei Byte %3 der Zeile.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Line %1 is empty.</source>
        <translation>Zeile %1 ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2; the first at line %3</source>
        <comment>values, broken lines, number</comment>
        <translation>%1, %2; die erste ist Zeile %3</translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s)</source>
        <translation>
            <numerusform>%n fehlerhafte Zeile</numerusform>
            <numerusform>%n fehlerhafte Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::JsonTreePane</name>
    <message>
        <source>Place of the value</source>
        <translation>Ort des Werts</translation>
    </message>
    <message>
        <source>The first %1 rows were opened; open more by hand.</source>
        <translation>Die ersten %1 Zeilen wurden ausgeklappt; klappen Sie weitere von Hand aus.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Part of a name or a value</source>
        <translation>Teil eines Namens oder Werts</translation>
    </message>
    <message>
        <source>Expand All</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Collapse All</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>The first %1 of more values found</source>
        <translation>Die ersten %1 von mehr Werten gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found</source>
        <translation>
            <numerusform>%n Wert gefunden</numerusform>
            <numerusform>%n Werte gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (byte %2)</source>
        <translation>%1 (Byte %2)</translation>
    </message>
    <message>
        <source>The body is larger than %1 and was not copied. Save it to a file to have it.</source>
        <translation>Der Body ist größer als %1 und wurde nicht kopiert. Speichern Sie ihn in eine Datei.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 wurden kopiert.</translation>
    </message>
    <message>
        <source>Fil&amp;ter:</source>
        <translation>Fil&amp;ter:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::JsonTreeView</name>
    <message>
        <source>Body as a tree</source>
        <translation>Body als Baum</translation>
    </message>
    <message>
        <source>&amp;Copy Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Name</source>
        <translation>&amp;Namen kopieren</translation>
    </message>
    <message>
        <source>Copy JSON &amp;Pointer</source>
        <translation>JSON-&amp;Pointer kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;JSONPath</source>
        <translation>&amp;JSONPath kopieren</translation>
    </message>
    <message>
        <source>Copy as JSON &amp;Text</source>
        <translation>Als JSON-&amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Meaning</source>
        <translation>&amp;Bedeutung kopieren</translation>
    </message>
    <message>
        <source>&amp;Expand All Below</source>
        <translation>Alles darunter &amp;ausklappen</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 wurden kopiert.</translation>
    </message>
    <message>
        <source>This value is larger than %1 and was not copied. Save the body to a file to have it.</source>
        <translation>Dieser Wert ist größer als %1 und wurde nicht kopiert. Speichern Sie den Body in eine Datei, um ihn zu haben.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::JsonTreeViewer</name>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::KeyFileRow</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>%1: choose</source>
        <translation>%1: auswählen</translation>
    </message>
    <message>
        <source>Key File</source>
        <translation>Schlüsseldatei</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LaboratoryDialog</name>
    <message>
        <source>Explain the Signature of Request %1</source>
        <translation>Signatur der Anfrage %1 erklären</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Si&amp;gned as:</source>
        <translation>Si&amp;gniert wie:</translation>
    </message>
    <message>
        <source>S&amp;ecret or key:</source>
        <translation>G&amp;eheimnis oder Schlüssel:</translation>
    </message>
    <message>
        <source>For this search alone; never stored</source>
        <translation>Nur für diese Suche; nie gespeichert</translation>
    </message>
    <message>
        <source>&amp;Digest of your code:</source>
        <translation>&amp;Digest Ihres Codes:</translation>
    </message>
    <message>
        <source>Hex or base64; empty explains the signature that came</source>
        <translation>Hex oder Base64; leer erklärt die Signatur, die kam</translation>
    </message>
    <message>
        <source>&amp;URL at the sender:</source>
        <translation>&amp;URL beim Absender:</translation>
    </message>
    <message>
        <source>Where the URL is signed; empty: as the request says</source>
        <translation>Wo die URL signiert wird; leer: wie die Anfrage sagt</translation>
    </message>
    <message>
        <source>&amp;Facts:</source>
        <translation>&amp;Angaben:</translation>
    </message>
    <message>
        <source>webhook-id=…</source>
        <translation>webhook-id=…</translation>
    </message>
    <message>
        <source>Other secrets that it may be: of other endpoints, test and live, old ones; one a line</source>
        <translation>Andere Geheimnisse, die es sein können: anderer Endpunkte, Test und Live, alte; eines je Zeile</translation>
    </message>
    <message>
        <source>&amp;Other secrets:</source>
        <translation>A&amp;ndere Geheimnisse:</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Every known mistake is tried, alone and in pairs. Only what is proven by computing is named.</source>
        <translation>Jeder bekannte Fehler wird versucht, allein und zu zweit. Genannt wird nur, was durch Rechnen bewiesen ist.</translation>
    </message>
    <message>
        <source>&amp;Right in:</source>
        <translation>R&amp;ichtig in:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Cancel Search</source>
        <translation>Suche ab&amp;brechen</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>Wie erkannt</translation>
    </message>
    <message>
        <source>A secret is needed, to compute with.</source>
        <translation>Ein Geheimnis ist nötig, um zu rechnen.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche…</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The sender is not recognised: choose how it signs.</source>
        <translation>Der Absender ist nicht erkannt: Wählen Sie, wie er signiert.</translation>
    </message>
    <message>
        <source>Perhaps: %1</source>
        <translation>Vielleicht: %1</translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>hier: %1</translation>
    </message>
    <message>
        <source>signed: %1</source>
        <translation>signiert: %1</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 No explanation found.</source>
        <translation>%1 Keine Erklärung gefunden.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LimitSettings</name>
    <message>
        <source>&amp;Body of a request:</source>
        <translation>&amp;Inhalt einer Anfrage:</translation>
    </message>
    <message>
        <source>A larger one is refused with 413, or its rest is not kept: each endpoint says which.</source>
        <translation>Ein größerer wird mit 413 abgelehnt, oder sein Rest wird nicht behalten: Jeder Endpunkt legt fest, was gilt.</translation>
    </message>
    <message>
        <source>&amp;Head of a request:</source>
        <translation>&amp;Kopf einer Anfrage:</translation>
    </message>
    <message>
        <source>Request line and header fields together. A larger one is refused with 431.</source>
        <translation>Anfragezeile und Kopffelder zusammen. Ein größerer wird mit 431 abgelehnt.</translation>
    </message>
    <message>
        <source>&amp;Request line:</source>
        <translation>Anfrage&amp;zeile:</translation>
    </message>
    <message>
        <source>Method, target and version. A longer one is refused with 414.</source>
        <translation>Methode, Ziel und Version. Eine längere wird mit 414 abgelehnt.</translation>
    </message>
    <message>
        <source>Header &amp;fields:</source>
        <translation>Kopf&amp;felder:</translation>
    </message>
    <message>
        <source>More of them are refused with 431.</source>
        <translation>Mehr davon werden mit 431 abgelehnt.</translation>
    </message>
    <message>
        <source>Size &amp;line of a chunk:</source>
        <translation>Größenzeile eines &amp;Chunks:</translation>
    </message>
    <message>
        <source>With its extensions. A longer one is refused with 400.</source>
        <translation>Mit ihren Erweiterungen. Eine längere wird mit 400 abgelehnt.</translation>
    </message>
    <message>
        <source>Memory for bodies under wa&amp;y:</source>
        <translation>Speicher für I&amp;nhalte unterwegs:</translation>
    </message>
    <message>
        <source>Above it bodies wait on the disk or are read more slowly; none is lost.</source>
        <translation>Darüber warten Inhalte auf der Platte oder werden langsamer gelesen; keiner geht verloren.</translation>
    </message>
    <message>
        <source>Memory for heads &amp;under way:</source>
        <translation>Speicher für Kö&amp;pfe unterwegs:</translation>
    </message>
    <message>
        <source>Above it only small heads are taken.</source>
        <translation>Darüber werden nur kleine Köpfe angenommen.</translation>
    </message>
    <message>
        <source>Session on the &amp;disk:</source>
        <translation>&amp;Sitzung auf der Platte:</translation>
    </message>
    <message>
        <source>Above it requests are answered 503 until there is room again.</source>
        <translation>Darüber werden Anfragen mit 503 beantwortet, bis wieder Platz ist.</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>C&amp;onnections in all:</source>
        <translation>Verbindungen in&amp;sgesamt:</translation>
    </message>
    <message>
        <source>More are closed at once.</source>
        <translation>Weitere werden sofort geschlossen.</translation>
    </message>
    <message>
        <source>From one &amp;address:</source>
        <translation>V&amp;on einer Adresse:</translation>
    </message>
    <message>
        <source>Time for a &amp;head:</source>
        <translation>Zeit für einen &amp;Kopf:</translation>
    </message>
    <message>
        <source>From its first byte to its last. A slower one is answered 408.</source>
        <translation>Vom ersten bis zum letzten Byte. Ein langsamerer wird mit 408 beantwortet.</translation>
    </message>
    <message>
        <source>&amp;Idle connection ends after:</source>
        <translation>&amp;Leerlauf endet nach:</translation>
    </message>
    <message>
        <source>Between two requests.</source>
        <translation>Zwischen zwei Anfragen.</translation>
    </message>
    <message>
        <source>Body at &amp;least:</source>
        <translation>Inhalt &amp;mindestens:</translation>
    </message>
    <message>
        <source>On the average so far. A slower one is answered 408.</source>
        <translation>Im bisherigen Durchschnitt. Ein langsamerer wird mit 408 beantwortet.</translation>
    </message>
    <message>
        <source>No minimum</source>
        <translation>Kein Mindestwert</translation>
    </message>
    <message>
        <source>That counts aft&amp;er:</source>
        <translation>Das zählt na&amp;ch:</translation>
    </message>
    <message>
        <source>Time that each body has before its rate counts.</source>
        <translation>Zeit, die jeder Inhalt hat, bevor seine Rate zählt.</translation>
    </message>
    <message>
        <source>Answer must be &amp;read within:</source>
        <translation>A&amp;ntwort gelesen binnen:</translation>
    </message>
    <message>
        <source>A connection that takes nothing of its answer for so long is closed.</source>
        <translation>Eine Verbindung, die so lange nichts von ihrer Antwort annimmt, wird geschlossen.</translation>
    </message>
    <message>
        <source>Reading on after a re&amp;fusal:</source>
        <translation>&amp;Weiterlesen nach einer Ablehnung:</translation>
    </message>
    <message>
        <source>So that the sender sees the answer.</source>
        <translation>Damit der Absender die Antwort sieht.</translation>
    </message>
    <message>
        <source>Back to Defaul&amp;ts</source>
        <translation>Auf die Vor&amp;gaben zurück</translation>
    </message>
    <message>
        <source>For all endpoints; what an endpoint sets for itself goes first. Changes hold from the next request on.</source>
        <translation>Für alle Endpunkte; was ein Endpunkt selbst festlegt, geht vor. Änderungen gelten ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LimitsPage</name>
    <message>
        <source>Above it</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Refuse it with 413 and close the connection</source>
        <translation>Mit 413 ablehnen und die Verbindung schließen</translation>
    </message>
    <message>
        <source>Answer as usual, keep the first part</source>
        <translation>Wie sonst antworten, den ersten Teil behalten</translation>
    </message>
    <message>
        <source>&amp;Body at most:</source>
        <translation>&amp;Inhalt höchstens:</translation>
    </message>
    <message>
        <source>&amp;Above it:</source>
        <translation>Da&amp;rüber:</translation>
    </message>
    <message>
        <source>&amp;Head at most:</source>
        <translation>&amp;Kopf höchstens:</translation>
    </message>
    <message>
        <source>Header &amp;fields:</source>
        <translation>Kopf&amp;felder:</translation>
    </message>
    <message>
        <source>Co&amp;nnections:</source>
        <translation>Verbindu&amp;ngen:</translation>
    </message>
    <message>
        <source>&amp;Time for a head:</source>
        <translation>Zeit für einen Ko&amp;pf:</translation>
    </message>
    <message>
        <source>&amp;Idle connection ends after:</source>
        <translation>&amp;Leerlauf endet nach:</translation>
    </message>
    <message>
        <source>Body at lea&amp;st:</source>
        <translation>Inhalt minde&amp;stens:</translation>
    </message>
    <message>
        <source>As in the settings (%1)</source>
        <translation>Wie in den Einstellungen (%1)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogControl</name>
    <message>
        <source>No other request with the same value in that direction.</source>
        <translation>In dieser Richtung gibt es keine weitere Anfrage mit demselben Wert.</translation>
    </message>
    <message>
        <source>Save This Filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>Name des Filters:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogDelegate</name>
    <message>
        <source>Endpoint: %1</source>
        <translation>Endpunkt: %1</translation>
    </message>
    <message>
        <source>%1
Endpoint: %2</source>
        <translation>%1
Endpunkt: %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogPanel</name>
    <message>
        <source>Send something here</source>
        <translation>Senden Sie etwas hierher</translation>
    </message>
    <message>
        <source>Every request to this address shows up at once, exactly as it came.</source>
        <translation>Jede Anfrage an diese Adresse erscheint sofort, genau so, wie sie eingetroffen ist.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>Try it:</source>
        <translation>Ausprobieren:</translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy Command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>No endpoint yet</source>
        <translation>Noch kein Endpunkt</translation>
    </message>
    <message>
        <source>An endpoint is an address on this computer that webhooks are sent to.</source>
        <translation>Ein Endpunkt ist eine Adresse auf diesem Computer, an die Webhooks gesendet werden.</translation>
    </message>
    <message>
        <source>Add an Endpoint…</source>
        <translation>Endpunkt hinzufügen…</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Kein Empfang</translation>
    </message>
    <message>
        <source>The endpoint is stopped, so no request can come in.</source>
        <translation>Der Endpunkt ist gestoppt, es können keine Anfragen eintreffen.</translation>
    </message>
    <message>
        <source>Start Listening</source>
        <translation>Empfang starten</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neue</numerusform>
            <numerusform>%n neue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s), go to the newest</source>
        <translation>
            <numerusform>%n neue Anfrage, zur neuesten gehen</numerusform>
            <numerusform>%n neue Anfragen, zur neuesten gehen</numerusform>
        </translation>
    </message>
    <message>
        <source>No request passes the filter</source>
        <translation>Keine Anfrage erfüllt den Filter</translation>
    </message>
    <message>
        <source>New requests that pass it show up here at once.</source>
        <translation>Neue Anfragen, die ihn erfüllen, erscheinen hier sofort.</translation>
    </message>
    <message>
        <source>Clear the Filter</source>
        <translation>Filter leeren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogView</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MainWindow</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>Closing %1…</source>
        <translation>%1 wird geschlossen…</translation>
    </message>
    <message>
        <source>%1 – Hookbench</source>
        <translation>%1 – Hookbench</translation>
    </message>
    <message>
        <source>Drop to open %1.</source>
        <translation>Ablegen, um %1 zu öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n selected request(s) were copied.</source>
        <translation>
            <numerusform>Nur die erste ausgewählte Anfrage (%n) wurde kopiert.</numerusform>
            <numerusform>Nur die ersten %n ausgewählten Anfragen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply as &amp;Filter</source>
        <translation>Als &amp;Filter anwenden</translation>
    </message>
    <message>
        <source>%1 (read-only) – Hookbench</source>
        <translation>%1 (schreibgeschützt) – Hookbench</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MarkColorText</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MenuText</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt verwendet</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation>E&amp;ndpunkt</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation>Kopieren a&amp;ls</translation>
    </message>
    <message>
        <source>&amp;Apply as Filter</source>
        <translation>&amp;Als Filter anwenden</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>Far&amp;be</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>D&amp;raft</source>
        <translation>Ent&amp;wurf</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MessageBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::OpenBundleDialog</name>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Open Bundle</source>
        <translation>Paket öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>Schlüsselda&amp;tei:</translation>
    </message>
    <message>
        <source>%1 is not encrypted.</source>
        <translation>%1 ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 ist verschlüsselt.</translation>
    </message>
    <message>
        <source>It becomes the session %1.</source>
        <translation>Daraus wird die Sitzung %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PartsText</name>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Data type</source>
        <translation>Datentyp</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PartsViewer</name>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Header fields of the part</source>
        <translation>Header-Felder des Teils</translation>
    </message>
    <message>
        <source>Attributes of the event</source>
        <translation>Attribute des Ereignisses</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>CloudEvents</source>
        <translation>CloudEvents</translation>
    </message>
    <message>
        <source>The body is being read…</source>
        <translation>Der Body wird gelesen…</translation>
    </message>
    <message>
        <source>%1 At byte %2 of the body.</source>
        <comment>reason, place</comment>
        <translation>%1 Bei Byte %2 des Bodys.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Er enthält nichts.</translation>
    </message>
    <message>
        <source>Save Part</source>
        <translation>Teil speichern</translation>
    </message>
    <message>
        <source>The part was saved to %1.</source>
        <translation>Der Teil wurde in %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>Choose a File</source>
        <translation>Datei wählen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PlaceholderText</name>
    <message>
        <source>Insert Placeholder</source>
        <translation>Platzhalter einfügen</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>a value of the captured request 1</source>
        <translation>ein Wert der empfangenen Anfrage 1</translation>
    </message>
    <message>
        <source>a secret of the keychain</source>
        <translation>ein Geheimnis aus dem Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PlainViewer</name>
    <message>
        <source>Body as it came</source>
        <translation>Body, wie empfangen</translation>
    </message>
    <message>
        <source>As It Came</source>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>Charset</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>As it says</source>
        <translation>Wie angegeben</translation>
    </message>
    <message>
        <source>Char&amp;set:</source>
        <translation>Zei&amp;chensatz:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PrettyViewer</name>
    <message>
        <source>Body, indented</source>
        <translation>Body, eingerückt</translation>
    </message>
    <message>
        <source>Indented</source>
        <translation>Eingerückt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PreviewPane</name>
    <message>
        <source>Bytes that will be sent</source>
        <translation>Bytes, die gesendet werden</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>B&amp;ytes</source>
        <translation>B&amp;ytes</translation>
    </message>
    <message>
        <source>The content of %1 follows.</source>
        <translation>Es folgt der Inhalt von %1.</translation>
    </message>
    <message>
        <source>HTTP/2 sends these fields in a compressed form.</source>
        <translation>HTTP/2 sendet diese Felder in gepackter Form.</translation>
    </message>
    <message>
        <source>An access token is fetched first.</source>
        <translation>Zuerst wird ein Zugriffstoken geholt.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PrinterText</name>
    <message>
        <source>%1, page %2</source>
        <comment>title, number</comment>
        <translation>%1, Seite %2</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n pages were made. Save the body to a file to have all of it.</source>
        <translation>
            <numerusform>Nur die erste Seite wurde erzeugt. Speichern Sie den Body in eine Datei, um alles zu haben.</numerusform>
            <numerusform>Nur die ersten %n Seiten wurden erzeugt. Speichern Sie den Body in eine Datei, um alles zu haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n lines were taken. Save the body to a file to have all of it.</source>
        <translation>
            <numerusform>Nur die erste Zeile wurde übernommen. Speichern Sie den Body in eine Datei, um alles zu haben.</numerusform>
            <numerusform>Nur die ersten %n Zeilen wurden übernommen. Speichern Sie den Body in eine Datei, um alles zu haben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ProfileDialog</name>
    <message>
        <source>How Senders Try Again</source>
        <translation>Wie Absender es noch einmal versuchen</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>After the one before</source>
        <translation>Nach dem vorigen</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>&amp;Sender:</source>
        <translation>&amp;Absender:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show in &amp;Log</source>
        <translation>Im &amp;Protokoll zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Auffrischen</translation>
    </message>
    <message>
        <source>Following the attempts…</source>
        <translation>Den Versuchen wird gefolgt …</translation>
    </message>
    <message>
        <source>No captured request is in the log.</source>
        <translation>Im Protokoll steht keine empfangene Anfrage.</translation>
    </message>
    <message>
        <source>Let an endpoint answer with a failure, such as 500, and have something delivered to it.</source>
        <translation>Lassen Sie einen Endpunkt mit einem Fehler wie 500 antworten, und lassen Sie ihm etwas zustellen.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln Versuch</numerusform>
            <numerusform>%Ln Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln Zustellung</numerusform>
            <numerusform>%Ln Zustellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln attempt(s)</source>
        <translation>
            <numerusform>%1: %Ln Versuch</numerusform>
            <numerusform>%1: %Ln Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>The sender gave up</source>
        <translation>Der Absender gab auf</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The %1 deliveries with the most attempts of %2.</source>
        <translation>Die %1 Zustellungen mit den meisten Versuchen von %2.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::QuantityEdit</name>
    <message>
        <source>Give a value from %1 to %2.</source>
        <translation>Geben Sie einen Wert von %1 bis %2 an.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a size. Write for example 500 KB, 10 MB or 2 GB.</source>
        <translation>„%1“ ist keine Größe. Schreiben Sie zum Beispiel 500 KB, 10 MB oder 2 GB.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write for example 500 ms, 20 s or 5 min.</source>
        <translation>„%1“ ist keine Zeit. Schreiben Sie zum Beispiel 500 ms, 20 s oder 5 min.</translation>
    </message>
    <message>
        <source>“%1” is not a rate. Write for example 100 B/s or 10 KB/s.</source>
        <translation>„%1“ ist keine Rate. Schreiben Sie zum Beispiel 100 B/s oder 10 KB/s.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RawPage</name>
    <message>
        <source>Message as it came, as text</source>
        <translation>Nachricht, wie empfangen, als Text</translation>
    </message>
    <message>
        <source>Message as it came, in bytes</source>
        <translation>Nachricht, wie empfangen, in Bytes</translation>
    </message>
    <message>
        <source>Sho&amp;w as:</source>
        <translation>An&amp;zeigen als:</translation>
    </message>
    <message>
        <source>Show as</source>
        <translation>Anzeigen als</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copies what this view shows</source>
        <translation>Kopiert, was diese Ansicht zeigt</translation>
    </message>
    <message>
        <source>Place in the message</source>
        <translation>Ort in der Nachricht</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReplaceBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Find:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>Replace with:</source>
        <translation>Ersetzen durch:</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Continued from the other end</source>
        <translation>Vom anderen Ende fortgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReplayForm</name>
    <message>
        <source>Check certi&amp;ficates</source>
        <translation>Zerti&amp;fikate prüfen</translation>
    </message>
    <message>
        <source>Each request goes to each of them. A path goes in front of the request&apos;s own.</source>
        <translation>Jede Anfrage geht an jedes davon. Ein Pfad kommt vor den der Anfrage.</translation>
    </message>
    <message>
        <source>&amp;Targets, one URL a line:</source>
        <translation>&amp;Ziele, eine URL je Zeile:</translation>
    </message>
    <message>
        <source>With the gaps in which they came</source>
        <translation>In den Abständen, in denen sie kamen</translation>
    </message>
    <message>
        <source>With these gaps, faster or slower</source>
        <translation>In diesen Abständen, schneller oder langsamer</translation>
    </message>
    <message>
        <source>At a fixed rate</source>
        <translation>Mit fester Rate</translation>
    </message>
    <message>
        <source>As fast as they are answered</source>
        <translation>So schnell, wie geantwortet wird</translation>
    </message>
    <message>
        <source>&amp;Pace:</source>
        <translation>&amp;Tempo:</translation>
    </message>
    <message>
        <source> times as fast</source>
        <translation>-mal so schnell</translation>
    </message>
    <message>
        <source>Sp&amp;eed:</source>
        <translation>Gesch&amp;windigkeit:</translation>
    </message>
    <message>
        <source> a second</source>
        <translation> je Sekunde</translation>
    </message>
    <message>
        <source>R&amp;ate:</source>
        <translation>&amp;Rate:</translation>
    </message>
    <message>
        <source>At &amp;most at once:</source>
        <translation>&amp;Gleichzeitig höchstens:</translation>
    </message>
    <message numerus="yes">
        <source>The &amp;selected (%n)</source>
        <translation>
            <numerusform>Die au&amp;sgewählte (%n)</numerusform>
            <numerusform>Die au&amp;sgewählten (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All captured ones that the &amp;log shows (of %n)</source>
        <translation>
            <numerusform>Alle aufgezeichneten, die das Proto&amp;koll zeigt (von %n)</numerusform>
            <numerusform>Alle aufgezeichneten, die das Proto&amp;koll zeigt (von %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReplayWindow</name>
    <message>
        <source>Replay</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Replay</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>E&amp;dit as a Draft</source>
        <translation>Als Entwurf &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Opens the selected request in the composer, to be sent changed</source>
        <translation>Öffnet die ausgewählte Anfrage im Entwurfsbereich, um sie geändert zu senden</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt der Wiederholung</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Failed ones</source>
        <translation>Fehlgeschlagene</translation>
    </message>
    <message>
        <source>Answered differently</source>
        <translation>Anders beantwortete</translation>
    </message>
    <message>
        <source>Fixed or broken</source>
        <translation>Behobene oder kaputte</translation>
    </message>
    <message>
        <source>S&amp;how:</source>
        <translation>A&amp;nzeigen:</translation>
    </message>
    <message>
        <source>Results of the replay</source>
        <translation>Ergebnisse der Wiederholung</translation>
    </message>
    <message>
        <source>There is no captured request among those that the log shows.</source>
        <translation>Unter denen, die das Protokoll zeigt, ist keine aufgezeichnete Anfrage.</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Wird vorbereitet…</translation>
    </message>
    <message>
        <source>What has to differ from the original: %1</source>
        <translation>Was vom Original abweichen muss: %1</translation>
    </message>
    <message>
        <source>%1 of %2 sent, %3 answered well, %4 failed</source>
        <translation>%1 von %2 gesendet, %3 gut beantwortet, %4 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Finished: %1</source>
        <translation>Fertig: %1</translation>
    </message>
    <message>
        <source>Cancelled: %1</source>
        <translation>Abgebrochen: %1</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Not replayed.</source>
        <translation>Nicht wiederholt.</translation>
    </message>
    <message>
        <source>%1 answered differently, %2 fixed, %3 broken</source>
        <translation>%1 anders beantwortet, %2 behoben, %3 kaputt</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Fortset&amp;zen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReplyPage</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Replace by &amp;Text</source>
        <translation>Durch Te&amp;xt ersetzen</translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation>&amp;Header:</translation>
    </message>
    <message>
        <source>&amp;Body:</source>
        <translation>&amp;Body:</translation>
    </message>
    <message>
        <source>A header holds a character that HTTP headers cannot carry.</source>
        <translation>Ein Header enthält ein Zeichen, das HTTP-Header nicht übertragen können.</translation>
    </message>
    <message>
        <source>This body is not plain text (%1). It is sent as it is.</source>
        <translation>Dieser Body ist kein reiner Text (%1). Er wird unverändert gesendet.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ResponsePage</name>
    <message>
        <source>Response header fields</source>
        <translation>Header-Felder der Antwort</translation>
    </message>
    <message>
        <source>The response has no header fields.</source>
        <translation>Die Antwort hat keine Header-Felder.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The response has no body.</source>
        <translation>Die Antwort hat keinen Body.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ResultPane</name>
    <message>
        <source>It has not been sent yet.</source>
        <translation>Es wurde noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Steps of the sending</source>
        <translation>Schritte des Sendens</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Begonnen um</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RetentionDialog</name>
    <message>
        <source>What the Session Keeps</source>
        <translation>Was die Sitzung behält</translation>
    </message>
    <message>
        <source>The oldest requests are removed for good, bodies included, when one of these limits is passed. Starred requests stay. Without a limit everything is kept.</source>
        <translation>Die ältesten Anfragen werden samt Bodys endgültig entfernt, wenn eine dieser Grenzen überschritten ist. Anfragen mit Stern bleiben. Ohne Grenze bleibt alles erhalten.</translation>
    </message>
    <message>
        <source>Remove requests &amp;older than</source>
        <translation>Anfragen entfernen, die ä&amp;lter sind als</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>Keep at most so &amp;many requests</source>
        <translation>Höchstens so &amp;viele Anfragen behalten</translation>
    </message>
    <message>
        <source>Keep the session &amp;below</source>
        <translation>Sitzung &amp;kleiner halten als</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RowsTable</name>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RuleForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Every request; for example path == &quot;/orders&quot; and body.type == order</source>
        <translation>Jede Anfrage; zum Beispiel path == &quot;/orders&quot; and body.type == order</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;When:</source>
        <translation>&amp;Wann:</translation>
    </message>
    <message>
        <source>Step:</source>
        <translation>Schritt:</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Steps one after the other</source>
        <translation>Schritte nacheinander</translation>
    </message>
    <message>
        <source>Steps by odds</source>
        <translation>Schritte nach Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>After the last step</source>
        <translation>Nach dem letzten Schritt</translation>
    </message>
    <message>
        <source>Stay at the last step</source>
        <translation>Beim letzten Schritt bleiben</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Von vorn beginnen</translation>
    </message>
    <message>
        <source>Leave it to the rules below</source>
        <translation>Den Regeln darunter überlassen</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>All requests together</source>
        <translation>Alle Anfragen zusammen</translation>
    </message>
    <message>
        <source>Each delivery for itself</source>
        <translation>Jede Zustellung für sich</translation>
    </message>
    <message>
        <source>Each value of a field</source>
        <translation>Jeder Wert eines Feldes</translation>
    </message>
    <message>
        <source>Field to count by</source>
        <translation>Feld, nach dem gezählt wird</translation>
    </message>
    <message>
        <source>&amp;At most, then 429:</source>
        <translation>&amp;Höchstens, dann 429:</translation>
    </message>
    <message>
        <source>Requests in a period</source>
        <translation>Anfragen in einem Zeitraum</translation>
    </message>
    <message>
        <source>Seconds of the period</source>
        <translation>Sekunden des Zeitraums</translation>
    </message>
    <message>
        <source> requests</source>
        <translation> Anfragen</translation>
    </message>
    <message>
        <source>in </source>
        <translation>in </translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>In all, then 429:</source>
        <translation>Insgesamt, dann 429:</translation>
    </message>
    <message>
        <source>Requests in all</source>
        <translation>Anfragen insgesamt</translation>
    </message>
    <message>
        <source>&amp;Turns:</source>
        <translation>&amp;Reihenfolge:</translation>
    </message>
    <message>
        <source>Afte&amp;r the last:</source>
        <translation>Nach dem &amp;letzten:</translation>
    </message>
    <message>
        <source>&amp;Counted:</source>
        <translation>Ge&amp;zählt:</translation>
    </message>
    <message>
        <source>F&amp;ield:</source>
        <translation>Fel&amp;d:</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Add Step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Remove Step</source>
        <translation>Schritt entfernen</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>weiterleiten</translation>
    </message>
    <message>
        <source>rules below</source>
        <translation>Regeln darunter</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RuleStepForm</name>
    <message>
        <source>For so many requests</source>
        <translation>Für so viele Anfragen</translation>
    </message>
    <message>
        <source>For so many of a hundred requests</source>
        <translation>Für so viele von hundert Anfragen</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleiten</translation>
    </message>
    <message>
        <source>Leave it to the rules below</source>
        <translation>Den Regeln darunter überlassen</translation>
    </message>
    <message>
        <source>For re&amp;quests:</source>
        <translation>Für An&amp;fragen:</translation>
    </message>
    <message>
        <source>&amp;Odds:</source>
        <translation>Wahrscheinl&amp;ichkeit:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Art:</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Content type</source>
        <translation>Inhaltstyp</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>File with the body</source>
        <translation>Datei mit dem Inhalt</translation>
    </message>
    <message>
        <source>Path of a file, instead of the body above</source>
        <translation>Pfad einer Datei, statt des Inhalts oben</translation>
    </message>
    <message>
        <source>Fill &amp;placeholders, {{request.body.id}}</source>
        <translation>&amp;Platzhalter füllen, {{request.body.id}}</translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation>&amp;Status:</translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation>&amp;Header:</translation>
    </message>
    <message>
        <source>Content t&amp;ype:</source>
        <translation>Inhaltst&amp;yp:</translation>
    </message>
    <message>
        <source>&amp;Body:</source>
        <translation>&amp;Body:</translation>
    </message>
    <message>
        <source>Body from fi&amp;le:</source>
        <translation>Inhalt aus &amp;Datei:</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Between two</source>
        <translation>Zwischen zweien</translation>
    </message>
    <message>
        <source>Normal: mean and deviation</source>
        <translation>Normal: Mittel und Abweichung</translation>
    </message>
    <message>
        <source>Log-normal: median and sigma</source>
        <translation>Lognormal: Median und Sigma</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>Verzögerung in Millisekunden</translation>
    </message>
    <message>
        <source>Second value of the delay</source>
        <translation>Zweiter Wert der Verzögerung</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>D&amp;elay:</source>
        <translation>V&amp;erzögerung:</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Amount of the fault</source>
        <translation>Ausmaß des Fehlers</translation>
    </message>
    <message>
        <source>&amp;Fault:</source>
        <translation>Feh&amp;ler:</translation>
    </message>
    <message>
        <source>These bytes are no text; they stay as they are.</source>
        <translation>Diese Bytes sind kein Text; sie bleiben, wie sie sind.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RulesWindow</name>
    <message>
        <source>A rule answers some requests in another way: add one on the left. The first that is on and fits answers; what no rule fits gets the endpoint&apos;s own reply.</source>
        <translation>Eine Regel beantwortet manche Anfragen anders: Fügen Sie links eine hinzu. Die erste, die eingeschaltet ist und passt, antwortet; wozu keine passt, das bekommt die Antwort des Endpunkts.</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>Regeln von %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Open to pa&amp;ges of every origin (CORS)</source>
        <translation>Offen für Seiten &amp;jedes Ursprungs (CORS)</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hin&amp;zufügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Import Rules…</source>
        <translation>Regeln importieren…</translation>
    </message>
    <message>
        <source>Export Rules…</source>
        <translation>Regeln exportieren…</translation>
    </message>
    <message>
        <source>Count Anew</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <source>Add Rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
    <message>
        <source>200 with an empty body</source>
        <translation>200 mit leerem Inhalt</translation>
    </message>
    <message>
        <source>204 No Content</source>
        <translation>204 No Content</translation>
    </message>
    <message>
        <source>200 with {&quot;ok&quot;:true}</source>
        <translation>200 mit {&quot;ok&quot;:true}</translation>
    </message>
    <message>
        <source>410 Gone</source>
        <translation>410 Gone</translation>
    </message>
    <message>
        <source>Fail twice for each delivery, then succeed</source>
        <translation>Bei jeder Zustellung zweimal scheitern, dann annehmen</translation>
    </message>
    <message>
        <source>Fail every third request</source>
        <translation>Jede dritte Anfrage scheitern lassen</translation>
    </message>
    <message>
        <source>Fail 20 % of the requests</source>
        <translation>20 % der Anfragen scheitern lassen</translation>
    </message>
    <message>
        <source>At most 10 requests a minute</source>
        <translation>Höchstens 10 Anfragen je Minute</translation>
    </message>
    <message>
        <source>Answer after 10 seconds</source>
        <translation>Nach 10 Sekunden antworten</translation>
    </message>
    <message>
        <source>Never answer</source>
        <translation>Nie antworten</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – done</source>
        <translation>%1 – fertig</translation>
    </message>
    <message>
        <source>%1 – next: step %2 of %3</source>
        <translation>%1 – als Nächstes: Schritt %2 von %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n time(s) 429</source>
        <translation>
            <numerusform>%1 – %n-mal 429</numerusform>
            <numerusform>%1 – %n-mal 429</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule without a name</source>
        <translation>Regel ohne Namen</translation>
    </message>
    <message>
        <source>Every request</source>
        <translation>Jede Anfrage</translation>
    </message>
    <message>
        <source>This rule came with the session from elsewhere and reads a file or tells what others sent. Switch it on if you agree.</source>
        <translation>Diese Regel kam mit der Sitzung von anderswo und liest eine Datei oder gibt preis, was andere gesendet haben. Schalten Sie sie ein, wenn Sie zustimmen.</translation>
    </message>
    <message>
        <source>Edit Rule</source>
        <translation>Regel ändern</translation>
    </message>
    <message>
        <source>Switch Rule On</source>
        <translation>Regel einschalten</translation>
    </message>
    <message>
        <source>Switch Rule Off</source>
        <translation>Regel ausschalten</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Duplicate Rule</source>
        <translation>Regel duplizieren</translation>
    </message>
    <message>
        <source>Remove Rule</source>
        <translation>Regel entfernen</translation>
    </message>
    <message>
        <source>Move Rule</source>
        <translation>Regel verschieben</translation>
    </message>
    <message>
        <source>Import Rules</source>
        <translation>Regeln importieren</translation>
    </message>
    <message>
        <source>Rules (*.json)</source>
        <translation>Regeln (*.json)</translation>
    </message>
    <message>
        <source>Export Rules</source>
        <translation>Regeln exportieren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SampleDialog</name>
    <message>
        <source>Samples of Webhooks</source>
        <translation>Beispiele von Webhooks</translation>
    </message>
    <message>
        <source>Searc&amp;h:</source>
        <translation>Suc&amp;hen:</translation>
    </message>
    <message>
        <source>Providers and their events</source>
        <translation>Anbieter und ihre Ereignisse</translation>
    </message>
    <message>
        <source>What is sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>&amp;Number of events:</source>
        <translation>A&amp;nzahl der Ereignisse:</translation>
    </message>
    <message>
        <source>E&amp;vents a second:</source>
        <translation>E&amp;reignisse je Sekunde:</translation>
    </message>
    <message>
        <source>Send &amp;to:</source>
        <translation>Senden &amp;an:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Open as Draft</source>
        <translation>Als Entwurf ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Senden</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) sent…</source>
        <translation>
            <numerusform>%n Ereignis gesendet…</numerusform>
            <numerusform>%n Ereignisse gesendet…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) sent.</source>
        <translation>
            <numerusform>%n Ereignis gesendet.</numerusform>
            <numerusform>%n Ereignisse gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) sent, %1 of them failed.</source>
        <translation>
            <numerusform>%n Ereignis gesendet, %1 davon fehlgeschlagen.</numerusform>
            <numerusform>%n Ereignisse gesendet, %1 davon fehlgeschlagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Worlds: chains of events</source>
        <translation>Welten: Ketten von Ereignissen</translation>
    </message>
    <message>
        <source>Shop: carts, orders, payments, stock, shipments</source>
        <translation>Laden: Warenkörbe, Bestellungen, Zahlungen, Bestand, Sendungen</translation>
    </message>
    <message>
        <source>CRM: leads, contacts, deals, notes</source>
        <translation>CRM: Leads, Kontakte, Abschlüsse, Notizen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Senden…</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemaDialog</name>
    <message>
        <source>Text of the schema</source>
        <translation>Text des Schemas</translation>
    </message>
    <message>
        <source>JSON Schemas of This Session</source>
        <translation>JSON-Schemas dieser Sitzung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The schema was saved to %1.</source>
        <translation>Das Schema wurde in %1 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Learning from %n request(s)…</source>
        <translation>
            <numerusform>Lernt aus %n Anfrage …</numerusform>
            <numerusform>Lernt aus %n Anfragen …</numerusform>
        </translation>
    </message>
    <message>
        <source>Attached schemas</source>
        <translation>Angehängte Schemas</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Show &amp;Drift in the Log</source>
        <translation>Abweichung im Pro&amp;tokoll zeigen</translation>
    </message>
    <message>
        <source>Adds a column that says where bodies are not like what their schema was learned from</source>
        <translation>Fügt eine Spalte hinzu, die sagt, wo Bodys anders sind als das, woraus ihr Schema gelernt wurde</translation>
    </message>
    <message>
        <source>/orders; empty for any</source>
        <translation>/orders; leer für jeden</translation>
    </message>
    <message>
        <source>order.created; empty for any</source>
        <translation>order.created; leer für jedes</translation>
    </message>
    <message>
        <source>For &amp;path:</source>
        <translation>Für &amp;Pfad:</translation>
    </message>
    <message>
        <source>For &amp;event:</source>
        <translation>Für E&amp;reignis:</translation>
    </message>
    <message>
        <source>&amp;Attach</source>
        <translation>&amp;Anhängen</translation>
    </message>
    <message>
        <source>Keeps the schema in the session; requests of the path and event are judged by it</source>
        <translation>Behält das Schema in der Sitzung; Anfragen des Pfads und des Ereignisses werden daran gemessen</translation>
    </message>
    <message>
        <source>&amp;Save to File…</source>
        <translation>In &amp;Datei speichern …</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Learn from %n Selected</source>
        <translation>
            <numerusform>Aus %n ausgewä&amp;hlten lernen</numerusform>
            <numerusform>Aus %n ausgewä&amp;hlten lernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learn from %n S&amp;hown</source>
        <translation>
            <numerusform>Aus %n &amp;gezeigten lernen</numerusform>
            <numerusform>Aus %n &amp;gezeigten lernen</numerusform>
        </translation>
    </message>
    <message>
        <source>(any)</source>
        <translation>(jedes)</translation>
    </message>
    <message>
        <source>The schema is attached.</source>
        <translation>Das Schema ist angehängt.</translation>
    </message>
    <message>
        <source>None of these requests has a body that is JSON.</source>
        <translation>Keine dieser Anfragen hat einen Body, der JSON ist.</translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n body(s).</source>
        <translation>
            <numerusform>Aus %n Body gelernt.</numerusform>
            <numerusform>Aus %n Bodys gelernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>sentence, sentence</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without JSON were passed over.</source>
        <translation>
            <numerusform>%n Anfrage ohne JSON wurde übergangen.</numerusform>
            <numerusform>%n Anfragen ohne JSON wurden übergangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a JSON Schema</source>
        <translation>JSON-Schema öffnen</translation>
    </message>
    <message>
        <source>JSON Schemas (*.json *.schema)</source>
        <translation>JSON-Schemas (*.json *.schema)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the JSON Schema</source>
        <translation>JSON-Schema speichern</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemaPage</name>
    <message>
        <source>Findings of the schema</source>
        <translation>Befunde des Schemas</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>JSON Sche&amp;mas…</source>
        <translation>JSON-Sche&amp;mas …</translation>
    </message>
    <message>
        <source>Attaches, learns, changes and saves schemas</source>
        <translation>Hängt Schemas an, lernt, ändert und speichert sie</translation>
    </message>
    <message>
        <source>The schema of the path %1</source>
        <translation>Das Schema des Pfads %1</translation>
    </message>
    <message>
        <source>The schema of the event %1</source>
        <translation>Das Schema des Ereignisses %1</translation>
    </message>
    <message>
        <source>The schema of the path %1 and the event %2</source>
        <translation>Das Schema des Pfads %1 und des Ereignisses %2</translation>
    </message>
    <message>
        <source>No schema is attached to the path %1.</source>
        <translation>An den Pfad %1 ist kein Schema angehängt.</translation>
    </message>
    <message>
        <source>No schema is attached to the path %1 or the event %2.</source>
        <translation>Weder an den Pfad %1 noch an das Ereignis %2 ist ein Schema angehängt.</translation>
    </message>
    <message>
        <source>%1 says nothing here: the body is no JSON.</source>
        <comment>“The schema of …”</comment>
        <translation>%1 sagt hier nichts: Der Body ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 is kept.</source>
        <comment>“The schema of …”</comment>
        <translation>%1 ist eingehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n finding(s). Press Enter on one to see it in the body.</source>
        <comment>“The schema of …”</comment>
        <translation>
            <numerusform>%1 hat %n Befund. Mit der Eingabetaste ist er im Body zu sehen.</numerusform>
            <numerusform>%1 hat %n Befunde. Mit der Eingabetaste ist einer im Body zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>Die ersten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>invalid: %1</source>
        <comment>keyword of the schema</comment>
        <translation>ungültig: %1</translation>
    </message>
    <message>
        <source>drift: %1</source>
        <comment>kind of drift</comment>
        <translation>Abweichung: %1</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <source>(all of it)</source>
        <translation>(alles)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretForm</name>
    <message>
        <source>Add Secret</source>
        <translation>Geheimnis hinzufügen</translation>
    </message>
    <message>
        <source>Change Secret</source>
        <translation>Geheimnis ändern</translation>
    </message>
    <message>
        <source>Rotate “%1”</source>
        <translation>„%1“ erneuern</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>github-shop</source>
        <translation>github-shop</translation>
    </message>
    <message>
        <source>Every path</source>
        <translation>Jeder Pfad</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Jeder</translation>
    </message>
    <message>
        <source>Every endpoint</source>
        <translation>Jeder Endpunkt</translation>
    </message>
    <message>
        <source>Does not matter</source>
        <translation>Gleichgültig</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>&amp;Bezeichnung:</translation>
    </message>
    <message>
        <source>&amp;Secret:</source>
        <translation>&amp;Geheimnis:</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
    <message>
        <source>P&amp;ath:</source>
        <translation>&amp;Pfad:</translation>
    </message>
    <message>
        <source>&amp;Mode:</source>
        <translation>&amp;Modus:</translation>
    </message>
    <message>
        <source>The value before is still tried, until you forget it: senders change theirs later.</source>
        <translation>Der bisherige Wert wird weiter versucht, bis Sie ihn vergessen: Absender wechseln ihren später.</translation>
    </message>
    <message>
        <source>Without provider, endpoint or path it is used by its name alone, as in {{secret %1}}.</source>
        <translation>Ohne Anbieter, Endpunkt oder Pfad wird es nur unter seinem Namen verwendet, wie in {{secret %1}}.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>It is tried with every request that comes there.</source>
        <translation>Es wird mit jeder Anfrage versucht, die dort ankommt.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretsDialog</name>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Opening the secrets…</source>
        <translation>Die Geheimnisse werden geöffnet …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Passphrase again</source>
        <translation>Kennwort noch einmal</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Kennwort:</translation>
    </message>
    <message>
        <source>A&amp;gain:</source>
        <translation>&amp;Noch einmal:</translation>
    </message>
    <message>
        <source>Stored secrets</source>
        <translation>Hinterlegte Geheimnisse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Values before</source>
        <translation>Frühere Werte</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>&amp;Ändern…</translation>
    </message>
    <message>
        <source>Ro&amp;tate…</source>
        <translation>&amp;Erneuern…</translation>
    </message>
    <message>
        <source>Gives it another value; the one before is still tried</source>
        <translation>Gibt ihm einen anderen Wert; der bisherige wird weiter versucht</translation>
    </message>
    <message>
        <source>&amp;Forget Values Before</source>
        <translation>Frühere Werte &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>They are kept in %1. Values are never shown again.</source>
        <translation>Sie liegen in %1. Werte werden nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers. Choose a passphrase: the secrets are encrypted with it. Nobody can open them without it.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund. Wählen Sie ein Kennwort: Die Geheimnisse werden damit verschlüsselt. Ohne es kann niemand sie öffnen.</translation>
    </message>
    <message>
        <source>Type the passphrase with which the secrets are encrypted.</source>
        <translation>Geben Sie das Kennwort ein, mit dem die Geheimnisse verschlüsselt sind.</translation>
    </message>
    <message>
        <source>The secrets could not be opened.</source>
        <translation>Die Geheimnisse konnten nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>by its name alone</source>
        <translation>nur unter seinem Namen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Remove Secret</source>
        <translation>Geheimnis entfernen</translation>
    </message>
    <message>
        <source>Remove “%1”? Its value cannot be brought back.</source>
        <translation>„%1“ entfernen? Der Wert lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendingControl</name>
    <message numerus="yes">
        <source>%n delivery(ies) of this session wait to be tried again.</source>
        <translation>
            <numerusform>%n Zustellung dieser Sitzung wartet auf einen erneuten Versuch.</numerusform>
            <numerusform>%n Zustellungen dieser Sitzung warten auf einen erneuten Versuch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show Deliveries</source>
        <translation>Zustellungen zeigen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SessionCare</name>
    <message>
        <source>%1 was not made here, so it is open for reading only.</source>
        <translation>%1 wurde nicht hier angelegt und ist deshalb nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Its endpoints do not listen, and what you change is not kept. Allow changes only when you trust where it comes from.</source>
        <translation>Ihre Endpunkte lauschen nicht, und was Sie ändern, bleibt nicht erhalten. Erlauben Sie Änderungen nur, wenn Sie der Herkunft vertrauen.</translation>
    </message>
    <message>
        <source>Allow Changes</source>
        <translation>Änderungen erlauben</translation>
    </message>
    <message>
        <source>Another Hookbench writes %1, so it is open for reading only here.</source>
        <translation>Ein anderes Hookbench schreibt in %1; hier ist die Sitzung deshalb nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>New requests appear as they are stored.</source>
        <translation>Neue Anfragen erscheinen, sobald sie gespeichert sind.</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>%1 cannot be written, so it is open for reading only.</source>
        <translation>%1 kann nicht beschrieben werden und ist deshalb nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Save a copy elsewhere to work on.</source>
        <translation>Speichern Sie anderswo eine Kopie, um damit zu arbeiten.</translation>
    </message>
    <message>
        <source>Compacting the session: %1 %</source>
        <translation>Die Sitzung wird verdichtet: %1 %</translation>
    </message>
    <message>
        <source>Requests are not taken meanwhile.</source>
        <translation>Solange werden keine Anfragen angenommen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Compacting…</source>
        <translation>Wird verdichtet…</translation>
    </message>
    <message>
        <source>The session has %1 now; it had %2.</source>
        <translation>Die Sitzung hat jetzt %1; vorher waren es %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were removed for good.</source>
        <translation>
            <numerusform>%Ln Anfrage wurde endgültig entfernt.</numerusform>
            <numerusform>%Ln Anfragen wurden endgültig entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Salvaging: %1 %</source>
        <translation>Wird gerettet: %1 %</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>Nichts ging verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) could not be read.</source>
        <translation>
            <numerusform>%Ln Anfrage konnte nicht gelesen werden.</numerusform>
            <numerusform>%Ln Anfragen konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some parts could not be read.</source>
        <translation>Einige Teile konnten nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were saved into %1.</source>
        <translation>
            <numerusform>%Ln Anfrage wurde in %1 gerettet.</numerusform>
            <numerusform>%Ln Anfragen wurden in %1 gerettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hookbench sessions (*.hookbench)</source>
        <translation>Hookbench-Sitzungen (*.hookbench)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Append a Session</source>
        <translation>Sitzung anhängen</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Salvage into a New Session</source>
        <translation>In eine neue Sitzung retten</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Retten</translation>
    </message>
    <message>
        <source>%1 (salvaged)</source>
        <translation>%1 (gerettet)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SessionControl</name>
    <message>
        <source>The copy was saved as %1.</source>
        <translation>Die Kopie wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Requests are being refused with status 503 until writing works again.</source>
        <translation>Anfragen werden mit dem Status 503 abgewiesen, bis das Schreiben wieder gelingt.</translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Vorhandene öffnen</translation>
    </message>
    <message>
        <source>Choose Another Name…</source>
        <translation>Anderen Namen wählen…</translation>
    </message>
    <message>
        <source>Open Another…</source>
        <translation>Andere Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Salvage…</source>
        <translation>Retten…</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SessionFiles</name>
    <message>
        <source>New Session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Session.hookbench</source>
        <translation>Sitzung.hookbench</translation>
    </message>
    <message>
        <source>Open Session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Hookbench sessions (*.hookbench)</source>
        <translation>Hookbench-Sitzungen (*.hookbench)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Only session files can be dropped here.</source>
        <translation>Nur Sitzungsdateien können hier abgelegt werden.</translation>
    </message>
    <message>
        <source>Drop one session file at a time.</source>
        <translation>Legen Sie nur eine Sitzungsdatei auf einmal ab.</translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 ist keine Datei auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 is not a session file: their names end in .hookbench.</source>
        <translation>%1 ist keine Sitzungsdatei: Deren Namen enden auf .hookbench.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Durability:</source>
        <translation>&amp;Dauerhaftigkeit:</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Voll</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reset All Settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the defaults, the layout of the window and the list of recent sessions included</source>
        <translation>Zurück zu den Standardwerten, einschließlich der Fensteranordnung und der Liste der zuletzt verwendeten Sitzungen</translation>
    </message>
    <message>
        <source>The language changes when the program starts the next time.</source>
        <translation>Die Sprache ändert sich beim nächsten Start des Programms.</translation>
    </message>
    <message>
        <source>A request is answered after it has reached the disk. What was answered survives even a power cut.</source>
        <translation>Eine Anfrage wird beantwortet, nachdem sie auf den Datenträger geschrieben wurde. Was beantwortet wurde, übersteht sogar einen Stromausfall.</translation>
    </message>
    <message>
        <source>Faster. What was answered survives a crash of the program; a power cut may cost the newest requests.</source>
        <translation>Schneller. Was beantwortet wurde, übersteht einen Absturz des Programms; bei einem Stromausfall können die neuesten Anfragen verloren gehen.</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>Limits: &amp;Sizes</source>
        <translation>Grenzen: G&amp;rößen</translation>
    </message>
    <message>
        <source>Limits: &amp;Connections</source>
        <translation>Grenzen: &amp;Verbindungen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SharingControl</name>
    <message numerus="yes">
        <source>%n exchange(s) were exported to %1.</source>
        <translation>
            <numerusform>%n Austausch wurde nach %1 exportiert.</numerusform>
            <numerusform>%n Austausche wurden nach %1 exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) could not be read.</source>
        <translation>
            <numerusform>%n weiterer Teil konnte nicht gelesen werden.</numerusform>
            <numerusform>%n weitere Teile konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) were imported.</source>
        <translation>
            <numerusform>%n Austausch wurde importiert.</numerusform>
            <numerusform>%n Austausche wurden importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bundle with %n exchange(s) was opened.</source>
        <translation>
            <numerusform>Das Paket mit %n Austausch wurde geöffnet.</numerusform>
            <numerusform>Das Paket mit %n Austauschen wurde geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody signed it.</source>
        <translation>Niemand hat es signiert.</translation>
    </message>
    <message>
        <source>It was signed by the key %1.</source>
        <translation>Es wurde mit dem Schlüssel %1 signiert.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SignaturePage</name>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Secret for this check</source>
        <translation>Geheimnis für diese Prüfung</translation>
    </message>
    <message>
        <source>Used once, not kept</source>
        <translation>Einmal verwendet, nicht aufbewahrt</translation>
    </message>
    <message>
        <source>URL as the sender has it</source>
        <translation>URL, wie der Absender sie kennt</translation>
    </message>
    <message>
        <source>As the request says</source>
        <translation>Wie in der Anfrage</translation>
    </message>
    <message>
        <source>Facts that the scheme needs</source>
        <translation>Angaben, die das Schema braucht</translation>
    </message>
    <message>
        <source>webhook-id=8PT…</source>
        <translation>webhook-id=8PT…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checks the signature with this scheme and secret</source>
        <translation>Prüft die Signatur mit diesem Schema und Geheimnis</translation>
    </message>
    <message>
        <source>Secrets…</source>
        <translation>Geheimnisse…</translation>
    </message>
    <message>
        <source>Shows the stored secrets and adds others</source>
        <translation>Zeigt die hinterlegten Geheimnisse und fügt andere hinzu</translation>
    </message>
    <message>
        <source>Why Does It Fail?</source>
        <translation>Warum passt sie nicht?</translation>
    </message>
    <message>
        <source>Scheme:</source>
        <translation>Schema:</translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation>Geheimnis:</translation>
    </message>
    <message>
        <source>URL:</source>
        <translation>URL:</translation>
    </message>
    <message>
        <source>Facts:</source>
        <translation>Angaben:</translation>
    </message>
    <message>
        <source>Steps of the check</source>
        <translation>Schritte der Prüfung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Bytes of the step as text</source>
        <translation>Bytes des Schritts als Text</translation>
    </message>
    <message>
        <source>Bytes of the step in hexadecimal</source>
        <translation>Bytes des Schritts hexadezimal</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>That of who is recognised</source>
        <translation>Das des erkannten Absenders</translation>
    </message>
    <message>
        <source>Those stored for it</source>
        <translation>Die dafür hinterlegten</translation>
    </message>
    <message>
        <source>Stored secrets (not open)</source>
        <translation>Hinterlegte Geheimnisse (nicht geöffnet)</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Hier eingegebenes</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name, label</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This is a request that was sent from here.</source>
        <translation>Diese Anfrage wurde von hier gesendet.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>verdict, provider</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Fits the secret “%1”.</source>
        <translation>Passt zum Geheimnis „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) were tried.</source>
        <translation>
            <numerusform>%n Geheimnis wurde versucht.</numerusform>
            <numerusform>%n Geheimnisse wurden versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>It does not cover the body, which could be changed unnoticed.</source>
        <translation>Sie umfasst den Body nicht; er könnte unbemerkt verändert sein.</translation>
    </message>
    <message>
        <source>May be from: %1.</source>
        <translation>Kann sein von: %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, bytes</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SigningPage</name>
    <message>
        <source>Sign as</source>
        <translation>Signieren wie</translation>
    </message>
    <message>
        <source>Mistake on purpose</source>
        <translation>Absichtlicher Fehler</translation>
    </message>
    <message>
        <source>Si&amp;gn as:</source>
        <translation>Si&amp;gnieren wie:</translation>
    </message>
    <message>
        <source>Stored s&amp;ecret:</source>
        <translation>Gespeic&amp;hertes Geheimnis:</translation>
    </message>
    <message>
        <source>Name of a stored secret</source>
        <translation>Name eines gespeicherten Geheimnisses</translation>
    </message>
    <message>
        <source>Or t&amp;ype one:</source>
        <translation>Oder eing&amp;eben:</translation>
    </message>
    <message>
        <source>For this run alone; never stored</source>
        <translation>Nur für diesen Lauf; nie gespeichert</translation>
    </message>
    <message>
        <source>M&amp;istake on purpose:</source>
        <translation>Abs&amp;ichtlicher Fehler:</translation>
    </message>
    <message>
        <source>The signature is made at the moment of sending, with the time and the id that belong to it; the preview shows the request without it.</source>
        <translation>Die Signatur entsteht im Augenblick des Sendens, mit der Zeit und der Kennung, die dazugehören; die Vorschau zeigt die Anfrage ohne sie.</translation>
    </message>
    <message>
        <source>Nobody: not signed</source>
        <translation>Niemand: nicht signiert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StartPage</name>
    <message>
        <source>&amp;Recent sessions:</source>
        <translation>Zuletzt &amp;verwendete Sitzungen:</translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation>Keine Sitzung geöffnet</translation>
    </message>
    <message>
        <source>A session is one file that keeps every request you capture.</source>
        <translation>Eine Sitzung ist eine Datei, die jede aufgezeichnete Anfrage aufbewahrt.</translation>
    </message>
    <message>
        <source>New Session…</source>
        <translation>Neue Sitzung…</translation>
    </message>
    <message>
        <source>Open Session…</source>
        <translation>Sitzung öffnen…</translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation>Zuletzt verwendete Sitzungen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatusLine</name>
    <message>
        <source>Listening state</source>
        <translation>Empfangsstatus</translation>
    </message>
    <message>
        <source>Number of requests</source>
        <translation>Anzahl der Anfragen</translation>
    </message>
    <message>
        <source>Durability</source>
        <translation>Dauerhaftigkeit</translation>
    </message>
    <message>
        <source>Session file</source>
        <translation>Sitzungsdatei</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Empfängt an %1</translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 of %n endpoint(s)</source>
        <translation>
            <numerusform>Empfängt an %1 von %n Endpunkt</numerusform>
            <numerusform>Empfängt an %1 von %n Endpunkten</numerusform>
        </translation>
    </message>
    <message>
        <source>Not listening: an endpoint could not start</source>
        <translation>Kein Empfang: Ein Endpunkt konnte nicht starten</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Kein Empfang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Durability: full</source>
        <translation>Dauerhaftigkeit: voll</translation>
    </message>
    <message>
        <source>Durability: normal</source>
        <translation>Dauerhaftigkeit: normal</translation>
    </message>
    <message>
        <source>What was answered survives a power cut</source>
        <translation>Was beantwortet wurde, übersteht einen Stromausfall</translation>
    </message>
    <message>
        <source>A power cut may cost the newest requests</source>
        <translation>Bei einem Stromausfall können die neuesten Anfragen verloren gehen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SummaryDialog</name>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Of these requests</source>
        <translation>Von diesen Anfragen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Duration, 95 %</source>
        <translation>Dauer, 95 %</translation>
    </message>
    <message>
        <source>Statistics of the Log</source>
        <translation>Statistik des Protokolls</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Apply as &amp;Filter</source>
        <translation>Als &amp;Filter anwenden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Auffrischen</translation>
    </message>
    <message>
        <source>&amp;Group by:</source>
        <translation>&amp;Gruppieren nach:</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Art des Ereignisses</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) in the log</source>
        <translation>
            <numerusform>%Ln Anfrage im Protokoll</numerusform>
            <numerusform>%Ln Anfragen im Protokoll</numerusform>
        </translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erste</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzte</translation>
    </message>
    <message>
        <source>Requests per second, on average</source>
        <translation>Anfragen je Sekunde, im Mittel</translation>
    </message>
    <message>
        <source>Requests in the busiest second</source>
        <translation>Anfragen in der vollsten Sekunde</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>Status 1xx, informational</source>
        <translation>Status 1xx, Information</translation>
    </message>
    <message>
        <source>Status 2xx, success</source>
        <translation>Status 2xx, Erfolg</translation>
    </message>
    <message>
        <source>Status 3xx, redirect</source>
        <translation>Status 3xx, Umleitung</translation>
    </message>
    <message>
        <source>Status 4xx, client error</source>
        <translation>Status 4xx, Fehler des Absenders</translation>
    </message>
    <message>
        <source>Status 5xx, server error</source>
        <translation>Status 5xx, Fehler des Servers</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Malformed, refused or failed</source>
        <translation>Fehlerhaft, abgewiesen oder gescheitert</translation>
    </message>
    <message>
        <source>Bodies together</source>
        <translation>Bodys zusammen</translation>
    </message>
    <message>
        <source>%1 to %2; half up to %3, 95 % up to %4, 99 % up to %5</source>
        <translation>%1 bis %2; die Hälfte bis %3, 95 % bis %4, 99 % bis %5</translation>
    </message>
    <message>
        <source>Size of a body</source>
        <translation>Größe eines Bodys</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The largest %1 of %2 groups; %3 requests are in the others.</source>
        <translation>Die größten %1 von %2 Gruppen; %3 Anfragen sind in den anderen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TextPane</name>
    <message>
        <source>Only the first %1 of %2 were copied. Save the body to a file to have all of it.</source>
        <translation>Nur die ersten %1 von %2 wurden kopiert. Um alles zu erhalten, speichern Sie den Body in einer Datei.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TextSearch</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation>%1 von mehr als %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, continued from the other end</source>
        <translation>%1, am anderen Ende fortgesetzt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TextView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Line Numbers</source>
        <translation>&amp;Zeilennummern</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Strg+-)</translation>
    </message>
    <message>
        <source>Normal Size (Ctrl+0)</source>
        <translation>Normale Größe (Strg+0)</translation>
    </message>
    <message>
        <source>&amp;Wrap Lines (Alt+Z)</source>
        <translation>Zeilen &amp;umbrechen (Alt+Z)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TimelineStrip</name>
    <message>
        <source>Requests over time</source>
        <translation>Anfragen im Verlauf der Zeit</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Anfrage</numerusform>
            <numerusform>%Ln Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>not answered: %1</source>
        <translation>nicht beantwortet: %1</translation>
    </message>
    <message>
        <source>1xx: %1</source>
        <translation>1xx: %1</translation>
    </message>
    <message>
        <source>2xx: %1</source>
        <translation>2xx: %1</translation>
    </message>
    <message>
        <source>3xx: %1</source>
        <translation>3xx: %1</translation>
    </message>
    <message>
        <source>4xx: %1</source>
        <translation>4xx: %1</translation>
    </message>
    <message>
        <source>5xx: %1</source>
        <translation>5xx: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TreePane</name>
    <message>
        <source>&amp;Copy Value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Name and Value</source>
        <translation>&amp;Name und Wert kopieren</translation>
    </message>
    <message>
        <source>&amp;Unfold All Inside</source>
        <translation>Alles darin &amp;aufklappen</translation>
    </message>
    <message>
        <source>&amp;Fold All</source>
        <translation>Alles &amp;zuklappen</translation>
    </message>
    <message>
        <source>There is nothing to copy.</source>
        <translation>Es gibt nichts zu kopieren.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n lines were copied.</source>
        <translation>
            <numerusform>Nur die erste Zeile wurde kopiert.</numerusform>
            <numerusform>Nur die ersten %n Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were copied.</source>
        <translation>
            <numerusform>%n Zeile wurde kopiert.</numerusform>
            <numerusform>%n Zeilen wurden kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TrustDialog</name>
    <message>
        <source>Trusting Our Certificate</source>
        <translation>Unserem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>HTTPS endpoints show a certificate that was signed by an authority of this computer alone. Clients accept it once they trust that authority. Its key never leaves your data folder; trust it only on computers that you test with.</source>
        <translation>HTTPS-Endpunkte zeigen ein Zertifikat, das eine Zertifizierungsstelle allein dieses Rechners unterschrieben hat. Clients nehmen es an, sobald sie dieser Stelle vertrauen. Ihr Schlüssel verlässt Ihren Datenordner nie; vertrauen Sie ihr nur auf Rechnern, mit denen Sie testen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the certificate…</source>
        <translation>Das Zertifikat wird gelesen …</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate</source>
        <translation>Das Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>&amp;Export Certificate…</source>
        <translation>Zertifikat &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Copy Certificate</source>
        <translation>Zertifikat &amp;kopieren</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>&amp;How to trust it in:</source>
        <translation>&amp;So vertraut ihm:</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>C&amp;opy Command</source>
        <translation>&amp;Befehl kopieren</translation>
    </message>
    <message>
        <source>%1, valid until %2
SHA-256 fingerprint: %3
File: %4</source>
        <translation>%1, gültig bis %2
SHA-256-Fingerabdruck: %3
Datei: %4</translation>
    </message>
    <message>
        <source>Export Certificate</source>
        <translation>Zertifikat exportieren</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt)</source>
        <translation>Zertifikate (*.pem *.crt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::BodyText</name>
    <message>
        <source>The body is too large to be checked: more than %1 bytes.</source>
        <translation>Der Body ist zu groß, um ihn zu prüfen: mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>Reading the body was cancelled.</source>
        <translation>Das Lesen des Bodys wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::BundleFileText</name>
    <message>
        <source>Opening the bundle was cancelled.</source>
        <translation>Das Öffnen des Pakets wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 ist schon da.</translation>
    </message>
    <message>
        <source>Choose another name for the session.</source>
        <translation>Wählen Sie einen anderen Namen für die Sitzung.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::CaptureText</name>
    <message>
        <source>Request %1 has no %2.</source>
        <translation>Anfrage %1 hat kein %2.</translation>
    </message>
    <message>
        <source>The body is larger than 64 MB.</source>
        <translation>Der Body ist größer als 64 MB.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::CheckingText</name>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Signed content</source>
        <translation>Signierter Inhalt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Computed value</source>
        <translation>Errechneter Wert</translation>
    </message>
    <message>
        <source>Received value</source>
        <translation>Empfangener Wert</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Signed %1 before it came.</source>
        <translation>Signiert %1 vor der Ankunft.</translation>
    </message>
    <message>
        <source>Signed %1 after it came: one of the clocks is wrong.</source>
        <translation>Signiert %1 nach der Ankunft: Eine der Uhren geht falsch.</translation>
    </message>
    <message>
        <source>the secret that was typed</source>
        <translation>das eingegebene Geheimnis</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ColumnFilterText</name>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ColumnText</name>
    <message>
        <source>Sorting was cancelled.</source>
        <translation>Das Sortieren wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::DeliveryListText</name>
    <message>
        <source>Listing the deliveries was cancelled.</source>
        <translation>Das Auflisten der Zustellungen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::DeliveryText</name>
    <message>
        <source>A delivery that is kept in the session cannot be read.</source>
        <translation>Eine Zustellung, die in der Sitzung steht, ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::DraftingText</name>
    <message>
        <source>New draft</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>The access token could not be fetched: %1</source>
        <translation>Das Zugriffstoken konnte nicht geholt werden: %1</translation>
    </message>
    <message>
        <source>Sending was cancelled.</source>
        <translation>Das Senden wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::EnvironmentText</name>
    <message>
        <source>The session has no environment “%1”.</source>
        <translation>Die Sitzung hat keine Umgebung „%1“.</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>Sie hat keine.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ExportText</name>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 is the session itself.</source>
        <translation>%1 ist die Sitzung selbst.</translation>
    </message>
    <message>
        <source>Choose another name for the file.</source>
        <translation>Wählen Sie einen anderen Namen für die Datei.</translation>
    </message>
    <message>
        <source>There is no format “%1”. There are %2.</source>
        <translation>Es gibt kein Format „%1“. Es gibt %2.</translation>
    </message>
    <message>
        <source>A session cannot be written into a pipe.</source>
        <translation>Eine Sitzung kann nicht in eine Pipe geschrieben werden.</translation>
    </message>
    <message>
        <source>Name a file for it.</source>
        <translation>Nennen Sie eine Datei dafür.</translation>
    </message>
    <message>
        <source>Hookbench session</source>
        <translation>Hookbench-Sitzung</translation>
    </message>
    <message>
        <source>The endpoints, drafts and settings of the session are not kept; the exchanges get new numbers.</source>
        <translation>Endpunkte, Entwürfe und Einstellungen der Sitzung bleiben nicht erhalten; die Austausche bekommen neue Nummern.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::FilesText</name>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>Der Ordner %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Name a session file in a folder that you may write to.</source>
        <translation>Geben Sie eine Sitzungsdatei in einem Ordner an, in den Sie schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::FilterScanText</name>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::HandshakeText</name>
    <message>
        <source>%1 asked whether this endpoint is the right one. The answer proves that the secret is known here.</source>
        <translation>%1 hat gefragt, ob dieser Endpunkt der richtige ist. Die Antwort beweist, dass das Geheimnis hier bekannt ist.</translation>
    </message>
    <message>
        <source>%1 asked whether this endpoint is the right one. It was answered as %1 expects.</source>
        <translation>%1 hat gefragt, ob dieser Endpunkt der richtige ist. Geantwortet wurde, wie %1 es erwartet.</translation>
    </message>
    <message>
        <source>“%1” is no provider that asks before it sends.</source>
        <translation>„%1“ ist kein Anbieter, der fragt, bevor er sendet.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ImportText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>exchange %1</source>
        <translation>Austausch %1</translation>
    </message>
    <message>
        <source>It is in no format that can be read. There are %1.</source>
        <translation>Sie hat kein Format, das gelesen werden kann. Es gibt %1.</translation>
    </message>
    <message>
        <source>The format “%1” cannot be read. There are %2.</source>
        <translation>Das Format „%1“ kann nicht gelesen werden. Es gibt %2.</translation>
    </message>
    <message>
        <source>Hookbench session</source>
        <translation>Hookbench-Sitzung</translation>
    </message>
    <message>
        <source>Only the first %1 files are read.</source>
        <translation>Nur die ersten %1 Dateien werden gelesen.</translation>
    </message>
    <message>
        <source>It is larger than %1 bytes.</source>
        <translation>Sie ist größer als %1 Bytes.</translation>
    </message>
    <message>
        <source>Hookbench bundle</source>
        <translation>Hookbench-Paket</translation>
    </message>
    <message>
        <source>The file %1, which it names, is not read.</source>
        <translation>Die Datei %1, die darin genannt wird, wird nicht gelesen.</translation>
    </message>
    <message>
        <source>request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>It has no method and cannot be a draft.</source>
        <translation>Sie hat keine Methode und kann kein Entwurf werden.</translation>
    </message>
    <message>
        <source>Its body is too large for a draft.</source>
        <translation>Ihr Inhalt ist zu groß für einen Entwurf.</translation>
    </message>
    <message>
        <source>There are more than %1 requests.</source>
        <translation>Es sind mehr als %1 Anfragen.</translation>
    </message>
    <message>
        <source>Import them into the log instead.</source>
        <translation>Importieren Sie sie stattdessen ins Protokoll.</translation>
    </message>
    <message>
        <source>The preview was cancelled.</source>
        <translation>Die Vorschau wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::IntakeText</name>
    <message>
        <source>A body ends after %1 of %2 bytes.</source>
        <translation>Ein Inhalt endet nach %1 von %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::JudgeText</name>
    <message>
        <source>%1, previous value %2</source>
        <translation>%1, früherer Wert %2</translation>
    </message>
    <message>
        <source>This scheme is not known here.</source>
        <translation>Dieses Schema ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The body is too large to be checked while it arrives.</source>
        <translation>Der Body ist zu groß, um ihn bei der Ankunft zu prüfen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::KnownText</name>
    <message>
        <source>Could not write %1.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::LaboratoryText</name>
    <message>
        <source>From byte %1 on, %2 here and %3 signed:</source>
        <translation>Ab Byte %1: %2 hier und %3 signiert:</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>typed secret</source>
        <translation>eingegebenes Geheimnis</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ProfileText</name>
    <message>
        <source>The profile was cancelled.</source>
        <translation>Die Auswertung wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::RawFolderText</name>
    <message>
        <source>The folder %1 is not empty.</source>
        <translation>Der Ordner %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>Choose an empty one.</source>
        <translation>Wählen Sie einen leeren.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ReferenceText</name>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>the word stands anywhere in the heads and bodies</source>
        <translation>das Wort steht irgendwo in den Köpfen und Bodys</translation>
    </message>
    <message>
        <source>both are true</source>
        <translation>beides trifft zu</translation>
    </message>
    <message>
        <source>a range, both ends included</source>
        <translation>ein Bereich, beide Enden eingeschlossen</translation>
    </message>
    <message>
        <source>a field of the request&apos;s header</source>
        <translation>ein Feld im Kopf der Anfrage</translation>
    </message>
    <message>
        <source>a value of a JSON body</source>
        <translation>ein Wert eines JSON-Bodys</translation>
    </message>
    <message>
        <source>a whole JSONPath query (RFC 9535)</source>
        <translation>eine ganze JSONPath-Abfrage (RFC 9535)</translation>
    </message>
    <message>
        <source>sizes and times have units</source>
        <translation>Größen und Zeiten haben Einheiten</translation>
    </message>
    <message>
        <source>in the last five minutes</source>
        <translation>in den letzten fünf Minuten</translation>
    </message>
    <message>
        <source>a network</source>
        <translation>ein Netz</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>a field alone asks whether it is there</source>
        <translation>ein Feld allein fragt, ob es da ist</translation>
    </message>
    <message>
        <source>Operators</source>
        <translation>Operatoren</translation>
    </message>
    <message>
        <source>is equal</source>
        <translation>ist gleich</translation>
    </message>
    <message>
        <source>no value is equal</source>
        <translation>kein Wert ist gleich</translation>
    </message>
    <message>
        <source>is greater, is less</source>
        <translation>ist größer, ist kleiner</translation>
    </message>
    <message>
        <source>is one of them</source>
        <translation>ist eines davon</translation>
    </message>
    <message>
        <source>holds this text</source>
        <translation>enthält diesen Text</translation>
    </message>
    <message>
        <source>begins or ends with this text</source>
        <translation>beginnt oder endet mit diesem Text</translation>
    </message>
    <message>
        <source>fits a regular expression</source>
        <translation>passt zu einem regulären Ausdruck</translation>
    </message>
    <message>
        <source>joins tests; “and” binds closer than “or”</source>
        <translation>verbindet Prüfungen; „and“ bindet stärker als „or“</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::ReplayText</name>
    <message>
        <source>The filter is wrong: %1</source>
        <translation>Der Filter ist falsch: %1</translation>
    </message>
    <message>
        <source>There is no exchange %1.</source>
        <translation>Es gibt keine Anfrage %1.</translation>
    </message>
    <message>
        <source>The replay was cancelled.</source>
        <translation>Das Wiederholen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::RulesText</name>
    <message>
        <source>rules[%1].%2, character %3: %4</source>
        <translation>rules[%1].%2, Zeichen %3: %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::Schemas</name>
    <message>
        <source>A path or an event is needed.</source>
        <translation>Ein Pfad oder ein Ereignis ist nötig.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is larger than a schema may be.</source>
        <translation>%1 ist größer, als ein Schema sein darf.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::SecretKeeper</name>
    <message>
        <source>The secrets are not open.</source>
        <translation>Die Geheimnisse sind nicht geöffnet.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::Sending</name>
    <message>
        <source>No session is open.</source>
        <translation>Es ist keine Sitzung offen.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::SendingDesk</name>
    <message>
        <source>The request is too large to be kept.</source>
        <translation>Die Anfrage ist zu groß, um aufbewahrt zu werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::SignText</name>
    <message>
        <source>A body of more than %1 KB of a session cannot be signed.</source>
        <translation>Ein Inhalt von mehr als %1 KB aus einer Sitzung kann nicht signiert werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::SigningText</name>
    <message>
        <source>There is no secret to sign with.</source>
        <translation>Es gibt kein Geheimnis, mit dem signiert werden kann.</translation>
    </message>
    <message>
        <source>Type one on the page “Signature”, or name a stored one there.</source>
        <translation>Geben Sie auf der Seite „Signatur“ eines ein, oder nennen Sie dort ein gespeichertes.</translation>
    </message>
    <message>
        <source>typed secret</source>
        <translation>eingegebenes Geheimnis</translation>
    </message>
    <message>
        <source>There is no stored secret “%1”.</source>
        <translation>Ein hinterlegtes Geheimnis „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is no scheme that is known.</source>
        <translation>„%1“ ist kein bekanntes Schema.</translation>
    </message>
    <message>
        <source>Raw bytes cannot be signed.</source>
        <translation>Rohe Bytes können nicht signiert werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::SourceText</name>
    <message>
        <source>The search was cancelled.</source>
        <translation>Die Suche wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The body of the exchange %1 ends early, at byte %2.</source>
        <translation>Der Inhalt der Anfrage %1 endet vorzeitig bei Byte %2.</translation>
    </message>
    <message>
        <source>Check the session file.</source>
        <translation>Prüfen Sie die Sitzungsdatei.</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::TrustText</name>
    <message>
        <source>Name the certificate for one call, or in CURL_CA_BUNDLE for all of them.</source>
        <translation>Nennen Sie das Zertifikat für einen Aufruf oder in CURL_CA_BUNDLE für alle.</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>Settings, Privacy &amp; Security, Certificates, View Certificates…, Authorities, Import…: choose the exported file and tick that it may identify websites.</source>
        <translation>Einstellungen, Datenschutz &amp; Sicherheit, Zertifikate, Zertifikate anzeigen …, Zertifizierungsstellen, Importieren …: wählen Sie die exportierte Datei und erlauben Sie ihr, Websites zu identifizieren.</translation>
    </message>
    <message>
        <source>Chrome, Edge</source>
        <translation>Chrome, Edge</translation>
    </message>
    <message>
        <source>On Linux they use a database of their own in the home folder; certutil is in the package libnss3-tools. On Windows and macOS they use the system&apos;s store.</source>
        <translation>Unter Linux benutzen sie eine eigene Datenbank im persönlichen Ordner; certutil steht im Paket libnss3-tools. Unter Windows und macOS benutzen sie den Speicher des Systems.</translation>
    </message>
    <message>
        <source>Import it into the key store of the Java that runs the client; the usual password is “changeit”.</source>
        <translation>Importieren Sie es in den Schlüsselspeicher des Java, das den Client ausführt; das übliche Passwort ist „changeit“.</translation>
    </message>
    <message>
        <source>Set this variable before Node.js starts.</source>
        <translation>Setzen Sie diese Variable, bevor Node.js startet.</translation>
    </message>
    <message>
        <source>The first is for the ssl module and httpx, the second for requests. Both then trust this certificate alone.</source>
        <translation>Die erste ist für das Modul ssl und httpx, die zweite für requests. Beide vertrauen dann nur diesem Zertifikat.</translation>
    </message>
    <message>
        <source>Debian, Ubuntu</source>
        <translation>Debian, Ubuntu</translation>
    </message>
    <message>
        <source>For all programs that use the system&apos;s store.</source>
        <translation>Für alle Programme, die den Speicher des Systems benutzen.</translation>
    </message>
    <message>
        <source>Fedora, RHEL</source>
        <translation>Fedora, RHEL</translation>
    </message>
    <message>
        <source>Copy the exported file there first; “ca.pem” stands for it.</source>
        <translation>Kopieren Sie zuerst die exportierte Datei dorthin; „ca.pem“ steht für sie.</translation>
    </message>
    <message>
        <source>Copy the exported file there first; “ca.pem” stands for it. In a terminal of an administrator:</source>
        <translation>Kopieren Sie zuerst die exportierte Datei dorthin; „ca.pem“ steht für sie. In einem Terminal als Administrator:</translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::Workspace</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
</TS>
