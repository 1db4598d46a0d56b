<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>hookbench::EndpointText</name>
    <message>
        <source>“%1” is not a header name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header name is made of letters, digits and !#$%&amp;&apos;*+-.^_`|~ only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the header %1 holds a line break or a NUL byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the value on one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status %1 cannot be answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a final status from 200 to 599.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A response with the status %1 cannot have a body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the body or choose another status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give an address of this computer, such as 127.0.0.1 or ::1, or 0.0.0.0 or :: for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 has no colon: “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each header as “Name: value”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::FileText</name>
    <message>
        <source>Could not write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ArgumentText</name>
    <message>
        <source>Session file (*.hookbench).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it behind the verb.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--%1 takes a whole number of at least %2, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::CheckText</name>
    <message>
        <source>tells whether a session file is sound</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ListText</name>
    <message>
        <source>lists what a session holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print at most &lt;N&gt; exchanges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object a line, without bodies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --json: bodies and raw bytes too, in base64.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--full goes with --json.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ListenRun</name>
    <message>
        <source>%1 Requests are answered 503 until writing works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing works again: requests are recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session lost exchanges.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ListenText</name>
    <message>
        <source>--http takes [ADDRESS:]PORT, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example 8080, 0.0.0.0:8080 or [::1]:8080.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for example 500k, 10MB or 2GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--timeout takes seconds, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--durability takes full or normal, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--json and --quiet exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>captures requests into a session until it is told to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session file; made when it does not exist. Without it a new one in the user&apos;s data folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on [ADDRESS:]PORT; repeatable. Port 0 takes a free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header field to answer; repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body to answer, as text or from a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest request body to take, such as 10MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full: answered requests survive a power cut; normal: the end of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after N exchanges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after so many seconds, with exit code 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print only where it listens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording into %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::RunText</name>
    <message>
        <source>Usage: hookbench [SESSION]            opens the window
       hookbench VERB [ARGUMENTS...]   works on the terminal

Verbs:
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
“hookbench VERB --help” explains a verb.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. “hookbench %2 --help” lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard output could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::cli::ShowText</name>
    <message numerus="yes">
        <source>Body: %n byte(s); “--part body” prints them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>shows one exchange, or a part of it to the byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--part takes one of %1, not “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not the number of an exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session file and the number of an exchange are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::formats::ExchangeJsonText</name>
    <message>
        <source>The body of exchange %1 ends after %2 of %3 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::http::ChunkText</name>
    <message numerus="yes">
        <source>A chunk&apos;s size and extensions are longer than %n byte(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A chunk is longer than its size says: CR LF was expected after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk size exceeds any limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chunk size is not a hexadecimal number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is larger than %1 bytes, the limit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitespace follows a chunk size (RFC 9112 7.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The trailers are larger than %n byte(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A line of the chunk framing ends with LF alone instead of CR LF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the chunk framing a CR is not followed by LF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a chunk extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a chunk size.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::http::FieldText</name>
    <message numerus="yes">
        <source>There are more than %n field line(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first field line begins with whitespace (RFC 9112 2.2), as if it continued the line before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line ends with LF alone instead of CR LF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field line begins with a colon: it has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field line has no colon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whitespace stands in a field name or before its colon (RFC 9112 5.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a field name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CR is not followed by LF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a field value (RFC 9110 5.5).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::http::HeadText</name>
    <message>
        <source>There is no Host field, which HTTP/1.1 requires (RFC 9112 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one Host field (RFC 9112 3.2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the Host field is no host name or address with an optional port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of Content-Length is not a decimal number (RFC 9110 8.6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length is given with different values (RFC 9112 6.3): the end of the body is ambiguous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length is given more than once (RFC 9112 6.3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The announced Content-Length exceeds any limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of Transfer-Encoding is no list of transfer-codings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer-Encoding must name chunked once and last (RFC 9112 6.3): the end of the body is ambiguous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This transfer-coding is not understood here; chunked is the only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length and Transfer-Encoding are both present (RFC 9112 6.3): the end of the body is ambiguous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer-Encoding stands in an HTTP/1.0 request (RFC 9112 6.1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one Transfer-Encoding field: the end of the body is ambiguous.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::http::ParserText</name>
    <message numerus="yes">
        <source>The request line and fields are larger than %n byte(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A Host, Content-Length or Transfer-Encoding field continues on a second line (RFC 9112 5.2): programs disagree on what that means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The announced body is larger than %1 bytes, the limit here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was closed before the head was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was closed before the body was complete.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::http::RequestLineText</name>
    <message>
        <source>This client spoke TLS (https) to a port that expects plain HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 cannot begin a method: this is not HTTP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request line ends after the method: there is no target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request line has no HTTP version (as in HTTP/0.9, which is not spoken here).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n empty line(s) stand before the request line.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one space stands between method and target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 cannot stand in a target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one space stands between target and version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request line does not end in a space and an HTTP version such as HTTP/1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte %1 follows the HTTP version instead of the line end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client spoke HTTP/2 without agreeing on it first; this port speaks HTTP/1.1 and HTTP/1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP/%1 is not spoken here, only HTTP/1.1 and HTTP/1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The request line is longer than %n byte(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A line ends with LF alone instead of CR LF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A CR is not followed by LF.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::listener::ConnectionText</name>
    <message>
        <source>Not recorded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender reset the connection in the middle of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The request head did not end within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The body came slower than %n byte(s) a second.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::listener::SocketText</name>
    <message>
        <source>Port %1 on %2 is in use by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or stop that program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow listening on port %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports below 1024 need administrator rights: choose a higher one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not have the address %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 127.0.0.1, or an address that this computer has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not support addresses like %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an IPv4 address such as 127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not listen on port %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an address such as 127.0.0.1 or ::1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::ExchangeInspection</name>
    <message>
        <source>The bytes beyond, and trailers if there are any, are shown on the page “Raw” as “Bytes”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::ExchangeLogModel</name>
    <message>
        <source>This request is no longer in the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::FieldsModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a “%” that begins no valid escape</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::InspectionText</name>
    <message>
        <source>A body of this size is not indented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown. The view “Bytes” shows all; saving the body saves all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content is encoded (Content-Encoding: %1) and shown as bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was answered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::LogText</name>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 local time, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::OverviewText</name>
    <message>
        <source>Captured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content-Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chunked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until the connection closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breaks HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error at byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body on the wire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body framing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeats number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, request %2 on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head complete after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body complete after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer ready after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::RowText</name>
    <message>
        <source>%1 malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>informational</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>redirect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed request: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body of %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::StreamText</name>
    <message>
        <source>Reading the body was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored body ends early, at byte %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the session file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::payload::EncodingText</name>
    <message>
        <source>Not all bytes are valid UTF-8; the others are shown as \xNN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all bytes are valid %1; the others are shown as �.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The charset “%1” is not known; the text is read as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::payload::JsonText</name>
    <message>
        <source>The JSON ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more after the end of the JSON value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colon is missing after a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name in quotation marks was expected, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or “}” was expected, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma or “]” was expected, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value was expected, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The byte “%1” is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The control character “%1” must be escaped in a string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The string has no closing quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backslash begins no valid escape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit is missing in a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number must not begin with a zero.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::payload::KindText</name>
    <message>
        <source>No body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::payload::PrettyNotes</name>
    <message>
        <source>The indented form would be larger than %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Nesting deeper than %n levels is not indented further.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::payload::XmlFormText</name>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::payload::XmlText</name>
    <message>
        <source>The element “%1” is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text outside of the root element.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a control character that XML does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document type does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“&lt;” begins no tag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a second root element, “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “%1” does not end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>More than %n elements are inside each other.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The tag “%1” is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attribute is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value of the attribute “%1” is not in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“&lt;” must be escaped in the attribute “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute “%1” has no closing quotation mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“&amp;” begins no entity or character reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing tag is broken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is closed but was never opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is closed while “%2” is still open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::BatchText</name>
    <message>
        <source>The body %1 cannot be stored: a part of it is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::CheckText</name>
    <message>
        <source>There are more findings, which are not listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The structure of the file is damaged: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of the file is missing: it has %1 of %2 bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange %1 follows exchange %2: numbers are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange %1 refers to an address that is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange %1 refers to %2, which is not before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bytes of exchange %1 are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchanges %1 and %2 share one body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body of exchange %1 is incomplete: %2 of %3 bytes are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are bytes for exchange %1, which does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::CopyText</name>
    <message>
        <source>Could not write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the session itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to a session that was not closed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::FileText</name>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: its folder is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in use by %2 (process %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, or open another session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened for writing: its lock file could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not create %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::ReaderText</name>
    <message>
        <source>%1 is damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the address %1 of an endpoint is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the exchange %1 comes after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 of an exchange is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its exchanges are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no exchange %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its endpoints are not in order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::RowText</name>
    <message>
        <source>%1 is damaged: row %2 of the table “%3” has an impossible value in “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::SchemaText</name>
    <message>
        <source>%1 is not a Hookbench session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Hookbench.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Hookbench to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains something that Hookbench did not put there: %2 “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not open it if it comes from somebody you do not trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “%2” of %1 is missing or was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables of %1 are not those of a session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::SqliteText</name>
    <message>
        <source>the file has reached the largest size allowed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program has locked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is damaged (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>a single value is larger than %n MB</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not read %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::StoreText</name>
    <message>
        <source>%1 was deleted, moved or replaced by another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has lost exchanges: its last one is %2, but %3 were stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device may be failing. Continue in another session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::session::TablesText</name>
    <message>
        <source>%1 is damaged: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fact “%1” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers of its endpoints are used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 of an exchange is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number %1 of a piece is impossible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::settings::Settings</name>
    <message>
        <source>The settings could not be saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 An earlier copy is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 All settings have their defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file %1 is damaged near byte %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Actions</name>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Hookbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a &amp;Copy As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Request &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Request &amp;Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add Endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit Endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;curl Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Follow Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to &amp;Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Number…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector &amp;Beside the Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More Room for the Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More Room for the &amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Window Layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BodyPage</name>
    <message>
        <source>Sho&amp;w as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what this view shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Body…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves the content of the body to a file, to the byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body is being read…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CopyText</name>
    <message>
        <source>There is nothing to copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 of %2 were copied. Save the body to a file to have all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointControl</name>
    <message>
        <source>The endpoint %1 was removed. Its requests stay in the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit Endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointDialog</name>
    <message>
        <source>Edit Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to every request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer alone, IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All IPv4 addresses of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All addresses of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any free port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace by Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Status:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Headers:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Body:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the marked fields first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who can reach this computer over the network can send requests to this address. Choose 127.0.0.1 to keep it to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A free port is chosen each time the endpoint starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A header holds a character that HTTP headers cannot carry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This body is not plain text (%1). It is sent as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointStrip</name>
    <message>
        <source>E&amp;ndpoint:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointText</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FieldsTable</name>
    <message>
        <source>&amp;Copy Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FindBar</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FormViewer</name>
    <message>
        <source>Form fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form Fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::GoToDialog</name>
    <message>
        <source>Go to Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number of the request:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number such as 12.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no request with this number in the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HelpText</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the context menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Hookbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook workbench: captures requests exactly as they come, shows them and keeps them in one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HexPane</name>
    <message>
        <source>Go to byte:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal, or hexadecimal with 0x (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first %1 bytes were copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a number, 1024 or 0x400.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last byte is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte %1, %2 selected, of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HexViewer</name>
    <message>
        <source>Body in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::InspectorPanel</name>
    <message>
        <source>Show the Byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The body was saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request has no header fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trailer fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request has no query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request has no body.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where in the message it went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are selected. Select one to see it here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At byte %1 of the message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>reason, place</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body-%1</source>
        <comment>name of a file</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogPanel</name>
    <message>
        <source>Send something here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every request to this address shows up at once, exactly as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No endpoint yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An endpoint is an address on this computer that webhooks are sent to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an Endpoint…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The endpoint is stopped, so no request can come in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new request(s), go to the newest</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LogView</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MainWindow</name>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Hookbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MenuText</name>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>En&amp;dpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MessageBar</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PlainViewer</name>
    <message>
        <source>Body as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As It Came</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PrettyViewer</name>
    <message>
        <source>Body, indented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indented</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RawPage</name>
    <message>
        <source>Message as it came, as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message as it came, in bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sho&amp;w as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies what this view shows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ResponsePage</name>
    <message>
        <source>Response header fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response has no header fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response has no body.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SessionControl</name>
    <message>
        <source>The copy was saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests are being refused with status 503 until writing works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Another Name…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SessionFiles</name>
    <message>
        <source>New Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session.hookbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hookbench sessions (*.hookbench)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only session files can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop one session file at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a session file: their names end in .hookbench.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Durability:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset All Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the defaults, the layout of the window and the list of recent sessions included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language changes when the program starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request is answered after it has reached the disk. What was answered survives even a power cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster. What was answered survives a crash of the program; a power cut may cost the newest requests.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StartPage</name>
    <message>
        <source>&amp;Recent sessions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is one file that keeps every request you capture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatusLine</name>
    <message>
        <source>Listening state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Durability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Listening on %1 of %n endpoint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not listening: an endpoint could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Durability: full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Durability: normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was answered survives a power cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A power cut may cost the newest requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TextPane</name>
    <message>
        <source>Only the first %1 of %2 were copied. Save the body to a file to have all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of more than %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, continued from the other end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TextView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::FilesText</name>
    <message>
        <source>Could not make the folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a session file in a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::workspace::Workspace</name>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
