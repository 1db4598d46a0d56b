// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/formats/html_report_parts.h"

namespace hookbench::formats {

QByteArrayView reportStyle()
{
    return R"css(
:root{color-scheme:light dark;--paper:#fff;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--box:#f6f8fa;--good:#116329;--bad:#a40e26;--mark:#0550ae}
@media(prefers-color-scheme:dark){:root{--paper:#15191f;--ink:#e6edf3;--soft:#9aa5b1;--line:#343b44;--box:#1d232b;--good:#56d364;--bad:#ff8d85;--mark:#79b8ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
header,main,footer{max-width:80rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:0;overflow-wrap:anywhere}
h2{font-size:1rem;margin:1.25rem 0 .4rem}
p{margin:.3rem 0;color:var(--soft)}
.tools{display:flex;gap:.5rem;flex-wrap:wrap;padding:.5rem 0}
.tools input{flex:1 1 16rem;font:inherit;padding:.35rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:var(--paper);color:inherit}
.tools button{font:inherit;padding:.35rem .8rem;border:1px solid var(--line);border-radius:.4rem;background:var(--box);color:inherit}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
[hidden]{display:none!important}
.log>details,.log>div{border-bottom:1px solid var(--line)}
.row{display:grid;grid-template-columns:4rem 12.5rem 5rem 1fr 3.5rem 5.5rem 5.5rem;gap:.75rem;padding:.35rem .25rem;font-variant-numeric:tabular-nums}
summary.row{cursor:pointer}
.row span{overflow-wrap:anywhere}
.id,.size,.time{text-align:right}
.method,.target,td,pre{font-family:ui-monospace,monospace;font-size:.86rem}
.good{color:var(--good)}.bad{color:var(--bad);font-weight:600}
.head{color:var(--soft);font-weight:600}
.full{padding:0 .25rem 1rem 4.75rem}
table{border-collapse:collapse;width:100%}
th{text-align:left;font-weight:600;vertical-align:top;padding:.1rem 1rem .1rem 0;width:14rem;overflow-wrap:anywhere}
td{padding:.1rem 0;overflow-wrap:anywhere;white-space:pre-wrap}
pre{background:var(--box);border:1px solid var(--line);border-radius:.4rem;padding:.6rem;margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
details.code,details.diff{margin:.6rem 0}.full summary{cursor:pointer;color:var(--mark)}.full details details{margin:.3rem 0 .3rem 1rem}
del,ins{text-decoration:none}del{color:var(--bad)}ins{color:var(--good)}.changes td{padding-right:1rem;vertical-align:top}
@media(max-width:50rem){.row{grid-template-columns:3rem 5rem 1fr 3.5rem}.at,.size,.time{display:none}.full{padding-left:.25rem}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--box:#fff;--good:#000;--bad:#000}body{font-size:9pt}.tools{display:none}.row{break-after:avoid}pre,td{font-size:8pt}tr{break-inside:avoid}}
)css";
}

QByteArrayView reportScript()
{
    return R"js(
"use strict";
const tools=document.querySelector(".tools"),find=document.querySelector("#find"),fold=document.querySelector("#fold");
const rows=[...document.querySelectorAll(".log>.entry")];
tools.hidden=false;
let waiting=0;
find.addEventListener("input",()=>{clearTimeout(waiting);waiting=setTimeout(()=>{
const wanted=find.value.toLowerCase();
for(const row of rows)row.hidden=wanted!==""&&!row.textContent.toLowerCase().includes(wanted);},150);});
fold.addEventListener("click",()=>{const open=!rows.some(row=>row.open);for(const row of rows)row.open=open;});
let closed=[];
addEventListener("beforeprint",()=>{closed=rows.filter(row=>row.tagName==="DETAILS"&&!row.open);for(const row of closed)row.open=true;});
addEventListener("afterprint",()=>{for(const row of closed)row.open=false;});
)js";
}

} // namespace hookbench::formats
