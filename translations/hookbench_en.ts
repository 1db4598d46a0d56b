<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>hookbench::AccessText</name>
    <message numerus="yes">
        <source>Use letters, digits and -._~ only, with single slashes between them and at most %n character(s).</source>
        <translation>
            <numerusform>Use letters, digits and -._~ only, with single slashes between them and at most %n character.</numerusform>
            <numerusform>Use letters, digits and -._~ only, with single slashes between them and at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ReportText</name>
    <message numerus="yes">
        <source>(%n byte(s))</source>
        <translation>
            <numerusform>(%n byte)</numerusform>
            <numerusform>(%n bytes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ShowText</name>
    <message numerus="yes">
        <source>Body: %n byte(s); “--part body” prints them.</source>
        <translation>
            <numerusform>Body: %n byte; “--part body” prints it.</numerusform>
            <numerusform>Body: %n bytes; “--part body” prints them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::filter::OperandText</name>
    <message numerus="yes">
        <source>A path has at most %n step(s).</source>
        <translation>
            <numerusform>A path has at most %n step.</numerusform>
            <numerusform>A path has at most %n steps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::filter::ParserText</name>
    <message numerus="yes">
        <source>A filter has at most %n characters.</source>
        <translation>
            <numerusform>A filter has at most %n characters.</numerusform>
            <numerusform>A filter has at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brackets and “not” are nested too deep here; at most %n level(s) are read.</source>
        <translation>
            <numerusform>Brackets and “not” are nested too deep here; at most %n level is read.</numerusform>
            <numerusform>Brackets and “not” are nested too deep here; at most %n levels are read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A filter has at most %n test(s).</source>
        <translation>
            <numerusform>A filter has at most %n test.</numerusform>
            <numerusform>A filter has at most %n tests.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::filter::ScannerText</name>
    <message numerus="yes">
        <source>%n hexadecimal digit(s) are expected here.</source>
        <translation>
            <numerusform>%n hexadecimal digit is expected here.</numerusform>
            <numerusform>%n hexadecimal digits are expected here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::http::ChunkText</name>
    <message numerus="yes">
        <source>A chunk&apos;s size and extensions are longer than %n byte(s).</source>
        <translation>
            <numerusform>A chunk&apos;s size and extensions are longer than %n byte.</numerusform>
            <numerusform>A chunk&apos;s size and extensions are longer than %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The trailers are larger than %n byte(s).</source>
        <translation>
            <numerusform>The trailers are larger than %n byte.</numerusform>
            <numerusform>The trailers are larger than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::http::FieldText</name>
    <message numerus="yes">
        <source>There are more than %n field line(s).</source>
        <translation>
            <numerusform>There is more than %n field line.</numerusform>
            <numerusform>There are more than %n field lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2FloodText</name>
    <message numerus="yes">
        <source>The peer spread a field block over more than %n CONTINUATION frame(s).</source>
        <translation>
            <numerusform>The peer spread a field block over more than %n CONTINUATION frame.</numerusform>
            <numerusform>The peer spread a field block over more than %n CONTINUATION frames.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The peer sent a field block of more than %n byte(s).</source>
        <translation>
            <numerusform>The peer sent a field block of more than %n byte.</numerusform>
            <numerusform>The peer sent a field block of more than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::http::H2StreamText</name>
    <message numerus="yes">
        <source>There are more than %n field(s).</source>
        <translation>
            <numerusform>There is more than %n field.</numerusform>
            <numerusform>There are more than %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The fields exceed %n byte(s).</source>
        <translation>
            <numerusform>The fields exceed %n byte.</numerusform>
            <numerusform>The fields exceed %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::http::ParserText</name>
    <message numerus="yes">
        <source>The request line and fields are larger than %n byte(s).</source>
        <translation>
            <numerusform>The request line and fields are larger than %n byte.</numerusform>
            <numerusform>The request line and fields are larger than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::http::RequestLineText</name>
    <message numerus="yes">
        <source>More than %n empty line(s) stand before the request line.</source>
        <translation>
            <numerusform>More than %n empty line stands before the request line.</numerusform>
            <numerusform>More than %n empty lines stand before the request line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The request line is longer than %n byte(s).</source>
        <translation>
            <numerusform>The request line is longer than %n byte.</numerusform>
            <numerusform>The request line is longer than %n bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::AdmissionText</name>
    <message numerus="yes">
        <source>%1 Too many were refused: %n before it were not recorded.</source>
        <translation>
            <numerusform>%1 Too many were refused: %n before it was not recorded.</numerusform>
            <numerusform>%1 Too many were refused: %n before it were not recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::ConnectionText</name>
    <message numerus="yes">
        <source>The TLS handshake did not end within %n second(s).</source>
        <translation>
            <numerusform>The TLS handshake did not end within %n second.</numerusform>
            <numerusform>The TLS handshake did not end within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::H2Text</name>
    <message numerus="yes">
        <source>The body came slower than %n byte(s) a second.</source>
        <translation>
            <numerusform>The body came slower than %n byte a second.</numerusform>
            <numerusform>The body came slower than %n bytes a second.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::Http1Text</name>
    <message numerus="yes">
        <source>The request head did not end within %n second(s).</source>
        <translation>
            <numerusform>The request head did not end within %n second.</numerusform>
            <numerusform>The request head did not end within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The body came slower than %n byte(s) a second.</source>
        <translation>
            <numerusform>The body came slower than %n byte a second.</numerusform>
            <numerusform>The body came slower than %n bytes a second.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::PathText</name>
    <message numerus="yes">
        <source>This function takes %n argument(s).</source>
        <translation>
            <numerusform>This function takes %n argument.</numerusform>
            <numerusform>This function takes %n arguments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The JSONPath has more than %n segment(s) that select several values.</source>
        <translation>
            <numerusform>The JSONPath has more than %n segment that selects several values.</numerusform>
            <numerusform>The JSONPath has more than %n segments that select several values.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::PrettyNotes</name>
    <message numerus="yes">
        <source>Nesting deeper than %n levels is not indented further.</source>
        <translation>
            <numerusform>Nesting deeper than %n level is not indented further.</numerusform>
            <numerusform>Nesting deeper than %n levels is not indented further.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::XmlText</name>
    <message numerus="yes">
        <source>More than %n elements are inside each other.</source>
        <translation>
            <numerusform>More than %n element is inside another.</numerusform>
            <numerusform>More than %n elements are inside each other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::session::SqliteText</name>
    <message numerus="yes">
        <source>a single value is larger than %n MB</source>
        <translation>
            <numerusform>a single value is larger than %n MB</numerusform>
            <numerusform>a single value is larger than %n MB</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::signing::MacText</name>
    <message numerus="yes">
        <source>Key: “%1”, %2, %n byte(s)</source>
        <translation>
            <numerusform>Key: “%1”, %2, %n byte</numerusform>
            <numerusform>Key: “%1”, %2, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExposureText</name>
    <message numerus="yes">
        <source>%n on the list</source>
        <translation>
            <numerusform>%n on the list</numerusform>
            <numerusform>%n on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::InspectorPanel</name>
    <message numerus="yes">
        <source>%n request(s) are selected. Select one to see it here.</source>
        <translation>
            <numerusform>%n request is selected. Select one to see it here.</numerusform>
            <numerusform>%n requests are selected. Select one to see it here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogPanel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s), go to the newest</source>
        <translation>
            <numerusform>%n new request, go to the newest</numerusform>
            <numerusform>%n new requests, go to the newest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MainWindow</name>
    <message numerus="yes">
        <source>Only the first %n selected request(s) were copied.</source>
        <translation>
            <numerusform>Only the first %n selected request was copied.</numerusform>
            <numerusform>Only the first %n selected requests were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatusLine</name>
    <message numerus="yes">
        <source>Listening on %1 of %n endpoint(s)</source>
        <translation>
            <numerusform>Listening on %1 of %n endpoint</numerusform>
            <numerusform>Listening on %1 of %n endpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
</TS>
