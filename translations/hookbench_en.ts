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
    <name>hookbench::cli::CompactText</name>
    <message numerus="yes">
        <source>%n exchange(s) removed; %1 before, %2 now</source>
        <translation>
            <numerusform>%n exchange removed; %1 before, %2 now</numerusform>
            <numerusform>%n exchanges removed; %1 before, %2 now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ImportVerbText</name>
    <message numerus="yes">
        <source>%1: %n more part(s) could not be read.</source>
        <translation>
            <numerusform>%1: %n more part could not be read.</numerusform>
            <numerusform>%1: %n more parts could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n exchange(s), read as %2
</source>
        <translation>
            <numerusform>%1: %n exchange, read as %2
</numerusform>
            <numerusform>%1: %n exchanges, read as %2
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::MergeText</name>
    <message numerus="yes">
        <source>%1: %n exchange(s) appended
</source>
        <translation>
            <numerusform>%1: %n exchange appended
</numerusform>
            <numerusform>%1: %n exchanges appended
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::OpenVerbText</name>
    <message numerus="yes">
        <source>%1: %n exchange(s)
</source>
        <translation>
            <numerusform>%1: %n exchange
</numerusform>
            <numerusform>%1: %n exchanges
</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::OutputText</name>
    <message numerus="yes">
        <source>… (%n byte(s) in all)</source>
        <translation>
            <numerusform>… (%n byte in all)</numerusform>
            <numerusform>… (%n bytes in all)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more line(s)</source>
        <translation>
            <numerusform>… and %n more line</numerusform>
            <numerusform>… and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ProfileVerbText</name>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln delivery</numerusform>
            <numerusform>%Ln deliveries</numerusform>
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
    <name>hookbench::cli::RetentionVerbText</name>
    <message numerus="yes">
        <source>let go after %n day(s)</source>
        <translation>
            <numerusform>let go after %n day</numerusform>
            <numerusform>let go after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SalvageText</name>
    <message numerus="yes">
        <source>%n exchange(s) saved</source>
        <translation>
            <numerusform>%n exchange saved</numerusform>
            <numerusform>%n exchanges saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) could not be read</source>
        <translation>
            <numerusform>%n exchange could not be read</numerusform>
            <numerusform>%n exchanges could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) saved without the end of a body</source>
        <translation>
            <numerusform>%n exchange saved without the end of a body</numerusform>
            <numerusform>%n exchanges saved without the end of a body</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SchemaText</name>
    <message numerus="yes">
        <source>%n body(s) were looked at.</source>
        <translation>
            <numerusform>%n body was looked at.</numerusform>
            <numerusform>%n bodies were looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::cli::SecretVerbText</name>
    <message numerus="yes">
        <source>(%n value(s) before)</source>
        <translation>
            <numerusform>(%n value before)</numerusform>
            <numerusform>(%n values before)</numerusform>
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
    <name>hookbench::formats::PcapText</name>
    <message numerus="yes">
        <source>%n fragment(s) of IP packets were passed over.</source>
        <translation>
            <numerusform>%n fragment of IP packets was passed over.</numerusform>
            <numerusform>%n fragments of IP packets were passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n packet(s) only the beginning was captured.</source>
        <translation>
            <numerusform>Of %n packet only the beginning was captured.</numerusform>
            <numerusform>Of %n packets only the beginning was captured.</numerusform>
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
    <name>hookbench::models::BurstText</name>
    <message numerus="yes">
        <source>%n request(s) in %1 s, %2 a second; %3 failed</source>
        <translation>
            <numerusform>%n request in %1 s, %2 a second; %3 failed</numerusform>
            <numerusform>%n requests in %1 s, %2 a second; %3 failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::JsonRowText</name>
    <message numerus="yes">
        <source>%n equal value(s)</source>
        <translation>
            <numerusform>%n equal value</numerusform>
            <numerusform>%n equal values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::JsonTreeModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::PartText</name>
    <message numerus="yes">
        <source>%n byte(s) stand before the first part.</source>
        <translation>
            <numerusform>%n byte stands before the first part.</numerusform>
            <numerusform>%n bytes stand before the first part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) stand behind the last part.</source>
        <translation>
            <numerusform>%n byte stands behind the last part.</numerusform>
            <numerusform>%n bytes stand behind the last part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::RowText</name>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::TlsText</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::TreeText</name>
    <message numerus="yes">
        <source>The tree shows the first %1 values and %n level(s); the other views show all.</source>
        <translation>
            <numerusform>The tree shows the first %1 values and %n level; the other views show all.</numerusform>
            <numerusform>The tree shows the first %1 values and %n levels; the other views show all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::CodingText</name>
    <message numerus="yes">
        <source>More than %n content-codings are inside each other; they are not undone.</source>
        <translation>
            <numerusform>More than %n content-codings are inside each other; they are not undone.</numerusform>
            <numerusform>More than %n content-codings are inside each other; they are not undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::DetailText</name>
    <message numerus="yes">
        <source>is not %n lower case hexadecimal digits that are not all 0</source>
        <translation>
            <numerusform>is not %n lower case hexadecimal digits that are not all 0</numerusform>
            <numerusform>is not %n lower case hexadecimal digits that are not all 0</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::HintText</name>
    <message numerus="yes">
        <source>Base64 of %1, %n byte(s)</source>
        <translation>
            <numerusform>Base64 of %1, %n byte</numerusform>
            <numerusform>Base64 of %1, %n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::ItemText</name>
    <message numerus="yes">
        <source>More than %n values are inside each other.</source>
        <translation>
            <numerusform>More than %n values are inside each other.</numerusform>
            <numerusform>More than %n values are inside each other.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::MultipartText</name>
    <message numerus="yes">
        <source>Only the first %n parts are shown.</source>
        <translation>
            <numerusform>Only the first %n parts are shown.</numerusform>
            <numerusform>Only the first %n parts are shown.</numerusform>
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
    <name>hookbench::payload::ProtobufText</name>
    <message numerus="yes">
        <source>More than %n groups are inside each other.</source>
        <translation>
            <numerusform>More than %n groups are inside each other.</numerusform>
            <numerusform>More than %n groups are inside each other.</numerusform>
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
    <name>hookbench::profile::ProfileText</name>
    <message numerus="yes">
        <source>It gives up after %n attempt(s).</source>
        <translation>
            <numerusform>It gives up after %n attempt.</numerusform>
            <numerusform>It gives up after %n attempts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s) were seen; it may go on.</source>
        <translation>
            <numerusform>%n attempt was seen; it may go on.</numerusform>
            <numerusform>%n attempts were seen; it may go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::redact::PolicyText</name>
    <message numerus="yes">
        <source>Redacted in %n exchange(s): %1.</source>
        <translation>
            <numerusform>Redacted in %n exchange: %1.</numerusform>
            <numerusform>Redacted in %n exchanges: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::schema::SchemaText</name>
    <message numerus="yes">
        <source>It fits %n alternative(s) at once, and may fit only one.</source>
        <translation>
            <numerusform>It fits %n alternative at once, and may fit only one.</numerusform>
            <numerusform>It fits %n alternatives at once, and may fit only one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::secrets::SetText</name>
    <message numerus="yes">
        <source>The label is too long: at most %n character(s).</source>
        <translation>
            <numerusform>The label is too long: at most %n character.</numerusform>
            <numerusform>The label is too long: at most %n characters.</numerusform>
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
    <name>hookbench::ui::AnnotationDialog</name>
    <message numerus="yes">
        <source>Tags and Note of %n Request(s)</source>
        <translation>
            <numerusform>Tags and Note of %n Request</numerusform>
            <numerusform>Tags and Note of %n Requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CompareWindow</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n &amp;Ignored</source>
        <translation>
            <numerusform>%n &amp;Ignored</numerusform>
            <numerusform>%n &amp;Ignored</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ComposerPanel</name>
    <message numerus="yes">
        <source>%n draft(s) and folder(s) were removed. Undo brings them back.</source>
        <translation>
            <numerusform>%n draft or folder was removed. Undo brings it back.</numerusform>
            <numerusform>%n drafts and folders were removed. Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CsvViewer</name>
    <message numerus="yes">
        <source>Only the first %n rows were copied.</source>
        <translation>
            <numerusform>Only the first %n rows were copied.</numerusform>
            <numerusform>Only the first %n rows were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were copied.</source>
        <translation>
            <numerusform>%n row was copied.</numerusform>
            <numerusform>%n rows were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeleteControl</name>
    <message numerus="yes">
        <source>%Ln request(s) deleted.</source>
        <translation>
            <numerusform>%Ln request deleted.</numerusform>
            <numerusform>%Ln requests deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveriesWindow</name>
    <message numerus="yes">
        <source>The newest %n are listed.</source>
        <translation>
            <numerusform>The newest %n are listed.</numerusform>
            <numerusform>The newest %n are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ExportDialog</name>
    <message numerus="yes">
        <source>Only the &amp;selected (%n)</source>
        <translation>
            <numerusform>Only the &amp;selected (%n)</numerusform>
            <numerusform>Only the &amp;selected (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the first %n exchange(s):</source>
        <translation>
            <numerusform>In the first %n exchange:</numerusform>
            <numerusform>In the first %n exchanges:</numerusform>
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
    <name>hookbench::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), read as %1.</source>
        <translation>
            <numerusform>%n request, read as %1.</numerusform>
            <numerusform>%n requests, read as %1.</numerusform>
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
    <name>hookbench::ui::JsonLinesViewer</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n broken line(s)</source>
        <translation>
            <numerusform>%n broken line</numerusform>
            <numerusform>%n broken lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::JsonTreePane</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) found</source>
        <translation>
            <numerusform>%n value found</numerusform>
            <numerusform>%n values found</numerusform>
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
    <name>hookbench::ui::PrinterText</name>
    <message numerus="yes">
        <source>Only the first %n pages were made. Save the body to a file to have all of it.</source>
        <translation>
            <numerusform>Only the first %n pages were made. Save the body to a file to have all of it.</numerusform>
            <numerusform>Only the first %n pages were made. Save the body to a file to have all of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n lines were taken. Save the body to a file to have all of it.</source>
        <translation>
            <numerusform>Only the first %n lines were taken. Save the body to a file to have all of it.</numerusform>
            <numerusform>Only the first %n lines were taken. Save the body to a file to have all of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ProfileDialog</name>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln attempt</numerusform>
            <numerusform>%Ln attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delivery(s)</source>
        <translation>
            <numerusform>%Ln delivery</numerusform>
            <numerusform>%Ln deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln attempt(s)</source>
        <translation>
            <numerusform>%1: %Ln attempt</numerusform>
            <numerusform>%1: %Ln attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReplaceBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReplayForm</name>
    <message numerus="yes">
        <source>The &amp;selected (%n)</source>
        <translation>
            <numerusform>The &amp;selected (%n)</numerusform>
            <numerusform>The &amp;selected (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All captured ones that the &amp;log shows (of %n)</source>
        <translation>
            <numerusform>All captured ones that the &amp;log shows (of %n)</numerusform>
            <numerusform>All captured ones that the &amp;log shows (of %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RulesWindow</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n time(s) 429</source>
        <translation>
            <numerusform>%1 – %n time 429</numerusform>
            <numerusform>%1 – %n times 429</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SampleDialog</name>
    <message numerus="yes">
        <source>%n event(s) sent…</source>
        <translation>
            <numerusform>%n event sent…</numerusform>
            <numerusform>%n events sent…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) sent.</source>
        <translation>
            <numerusform>%n event sent.</numerusform>
            <numerusform>%n events sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) sent, %1 of them failed.</source>
        <translation>
            <numerusform>%n event sent, %1 of them failed.</numerusform>
            <numerusform>%n events sent, %1 of them failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemaDialog</name>
    <message numerus="yes">
        <source>Learning from %n request(s)…</source>
        <translation>
            <numerusform>Learning from %n request…</numerusform>
            <numerusform>Learning from %n requests…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Learn from %n Selected</source>
        <translation>
            <numerusform>&amp;Learn from %n Selected</numerusform>
            <numerusform>&amp;Learn from %n Selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learn from %n S&amp;hown</source>
        <translation>
            <numerusform>Learn from %n S&amp;hown</numerusform>
            <numerusform>Learn from %n S&amp;hown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Learned from %n body(s).</source>
        <translation>
            <numerusform>Learned from %n body.</numerusform>
            <numerusform>Learned from %n bodies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) without JSON were passed over.</source>
        <translation>
            <numerusform>%n request without JSON was passed over.</numerusform>
            <numerusform>%n requests without JSON were passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemaPage</name>
    <message numerus="yes">
        <source>%1 has %n finding(s). Press Enter on one to see it in the body.</source>
        <comment>“The schema of …”</comment>
        <translation>
            <numerusform>%1 has %n finding. Press Enter on one to see it in the body.</numerusform>
            <numerusform>%1 has %n findings. Press Enter on one to see it in the body.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendingControl</name>
    <message numerus="yes">
        <source>%n delivery(ies) of this session wait to be tried again.</source>
        <translation>
            <numerusform>%n delivery of this session waits to be tried again.</numerusform>
            <numerusform>%n deliveries of this session wait to be tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SessionCare</name>
    <message numerus="yes">
        <source>%Ln request(s) were removed for good.</source>
        <translation>
            <numerusform>%Ln request was removed for good.</numerusform>
            <numerusform>%Ln requests were removed for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) could not be read.</source>
        <translation>
            <numerusform>%Ln request could not be read.</numerusform>
            <numerusform>%Ln requests could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) were saved into %1.</source>
        <translation>
            <numerusform>%Ln request was saved into %1.</numerusform>
            <numerusform>%Ln requests were saved into %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SharingControl</name>
    <message numerus="yes">
        <source>%n exchange(s) were exported to %1.</source>
        <translation>
            <numerusform>%n exchange was exported to %1.</numerusform>
            <numerusform>%n exchanges were exported to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) could not be read.</source>
        <translation>
            <numerusform>%n more part could not be read.</numerusform>
            <numerusform>%n more parts could not be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) were imported.</source>
        <translation>
            <numerusform>%n exchange was imported.</numerusform>
            <numerusform>%n exchanges were imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bundle with %n exchange(s) was opened.</source>
        <translation>
            <numerusform>The bundle with %n exchange was opened.</numerusform>
            <numerusform>The bundle with %n exchanges was opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SignaturePage</name>
    <message numerus="yes">
        <source>%n secret(s) were tried.</source>
        <translation>
            <numerusform>%n secret was tried.</numerusform>
            <numerusform>%n secrets were tried.</numerusform>
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
<context>
    <name>hookbench::ui::SummaryDialog</name>
    <message numerus="yes">
        <source>%Ln request(s) in the log</source>
        <translation>
            <numerusform>%Ln request in the log</numerusform>
            <numerusform>%Ln requests in the log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TimelineStrip</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TreePane</name>
    <message numerus="yes">
        <source>Only the first %n lines were copied.</source>
        <translation>
            <numerusform>Only the first %n lines were copied.</numerusform>
            <numerusform>Only the first %n lines were copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were copied.</source>
        <translation>
            <numerusform>%n line was copied.</numerusform>
            <numerusform>%n lines were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::LaboratoryText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
