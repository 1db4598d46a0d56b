# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for hookbench; its colons and files need only what bash itself has.

_hookbench_sessions() {
    local path
    compopt -o filenames
    while IFS= read -r path; do
        [[ -d $path || $path == *.hookbench ]] && COMPREPLY+=("$path")
    done < <(compgen -f -- "$1")
}

_hookbench_words() {
    mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}

_hookbench_more() {
    local -a more
    mapfile -t more < <(compgen -W "$1" -- "$2")
    COMPREPLY+=("${more[@]}")
}

_hookbench_formats() {
    case $1 in
    export) printf "session bundle jsonl har html http curl postman csv bruno insomnia raw markdown junit openapi asyncapi" ;;
    import) printf "session bundle pcap zip mitmproxy har postman insomnia webhook-site webhook-tester request-baskets jsonl bruno curl raw http" ;;
    esac
}

_hookbench() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]}
    COMPREPLY=()

    if [[ $COMP_CWORD -eq 1 ]]; then
        _hookbench_words "listen list show send replay trigger profile diff schema verify secret sign annotate export import bundle open merge check salvage compact retention certificate --help --version" "$current"
        [[ $current == -* ]] || _hookbench_sessions "$current"
        return
    fi

    case $previous in
    --durability) _hookbench_words "full normal" "$current"; return ;;
    --part)
        case $verb in
        diff) _hookbench_words "request response" "$current" ;;
        *) _hookbench_words "overview head body raw response json" "$current" ;;
        esac
        return
        ;;
    --client-certificates) _hookbench_words "off asked required" "$current"; return ;;
    --guard) _hookbench_words "basic bearer" "$current"; return ;;
    --unique-path) _hookbench_words "auto" "$current"; return ;;
    --body-overflow) _hookbench_words "refuse drain" "$current"; return ;;
    --retry-schedule) _hookbench_words "fixed linear exponential standard-webhooks svix resend recurly circle tidio autosend dynamic sanity github" "$current"; return ;;
    --forward-answer) _hookbench_words "first fastest usual at-once" "$current"; return ;;
    --retry-jitter) _hookbench_words "none full equal" "$current"; return ;;
    --passphrase-env | --guard-env | --resign-env) mapfile -t COMPREPLY < <(compgen -e -- "$current"); return ;;
    --certificate | --key | --cert | --ca | --env-file | --passphrase-file | --client-ca | --guard-file | --output | -o | --schema | --make-key)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    --body | --data | -d)
        if [[ $current == @* ]]; then
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -P @ -- "${current#@}")
        fi
        return
        ;;
    --secret-file | --secrets-file | --secrets-passphrase-file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --secret-env | --secrets-passphrase-env) mapfile -t COMPREPLY < <(compgen -e -- "$current"); return ;;
    --rules) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --format) _hookbench_words "$(_hookbench_formats "$verb")" "$current"; return ;;
    --redact-mode) _hookbench_words "mask remove shape" "$current"; return ;;
    --as) _hookbench_words "curl httpie wget powershell fetch python go csharp java php ruby rust raw har markdown" "$current"; return ;;
    --ignore) _hookbench_words "@times @ids" "$current"; return ;;
    --verify) _hookbench_words "auto" "$current"; return ;;
    --mode) _hookbench_words "any test live" "$current"; return ;;
    --secret-name | --label | --provider | --endpoint) return ;;
    --scheme | --url | --parameter | --explain | --path | --event) return ;;
    --http | --https | --status | --header | --cors | --allow | --max-* | --*-timeout | --min-rate) return ;;
    --count | --timeout | --filter | --limit | --option | --redact-rule) return ;;
    --tag | --untag | --note) return ;;
    --color) _hookbench_words "0 1 2 3 4 5 6 7 8" "$current"; return ;;
    --handshakes) _hookbench_words "all asana discord dropbox figma github meta monday ms-graph notion okta slack trello twitch websub x-twitter xero zoom" "$current"; return ;;
    --flaw) _hookbench_words "wrong-key stale missing altered wrong-version" "$current"; return ;;
    --world) _hookbench_words "crm shop" "$current"; return ;;
    --request | -X | -H | --var | --sign | --resign | --retry | --retry-delay | --repeat | --for | --rate) return ;;
    --concurrency | --seed | --to | --speed | --connect-to | --proxy | --redirects) return ;;
    esac

    if [[ $verb == secret && $COMP_CWORD -eq 2 && $current != -* ]]; then
        _hookbench_words "add list rotate remove" "$current"
        return
    fi
    if [[ $verb == schema && $COMP_CWORD -eq 3 && $current != -* ]]; then
        _hookbench_words "infer check drift attach export" "$current"
        return
    fi
    if [[ $verb == trigger && $COMP_CWORD -lt 4 && $current != -* ]]; then
        if [[ $COMP_CWORD -eq 2 ]]; then
            _hookbench_words "$(hookbench trigger --list 2>/dev/null | cut -d " " -f 1 | sort -u)" "$current"
        else
            _hookbench_words "$(hookbench trigger --list "${COMP_WORDS[2]}" 2>/dev/null | cut -d " " -f 2-)" "$current"
        fi
        return
    fi
    if [[ $current != -* ]]; then
        case $verb in
        listen | list | show | profile | diff | schema | verify | annotate | export | bundle | send | replay | trigger | merge | check | salvage | compact | retention) _hookbench_sessions "$current" ;;
        import | open)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$current")
            ;;
        esac
        return
    fi
    case $verb in
    listen)
        _hookbench_words "--http --https --certificate --key --passphrase-env --passphrase-file --client-certificates --client-ca --no-http2 --status --header --body --rules --cors" "$current"
        _hookbench_more "--handshakes --allow --guard --guard-env --guard-file --unique-path --record-strays --max-body" "$current"
        _hookbench_more "--verify --refuse-invalid --secret-env --secret-file --stored --secret-name --secrets-file --secrets-passphrase-env --secrets-passphrase-file" "$current"
        _hookbench_more "--body-overflow --max-head --max-fields --max-connections --max-connections-per-peer --head-timeout --idle-timeout --min-rate --max-session" "$current"
        _hookbench_more "--forward --forward-mapped --forward-path --forward-header --forward-without --forward-answer" "$current"
        _hookbench_more "--forward-timeout --forward-insecure --forward-sign --parameter --flaw" "$current"
        _hookbench_more "--retry --retry-schedule --retry-delay --retry-jitter" "$current"
        _hookbench_more "--durability --count --timeout --filter --json --quiet --help" "$current"
        ;;
    list) _hookbench_words "--filter --limit --reverse --json --full --help" "$current" ;;
    show) _hookbench_words "--part --as --decoded --help" "$current" ;;
    schema) _hookbench_words "--filter --schema --path --event --no-ranges --json --help" "$current" ;;
    profile) _hookbench_words "--filter --json --help" "$current" ;;
    diff) _hookbench_words "--part --ignore --json --patch --help" "$current" ;;
    send)
        _hookbench_words "--request --header --data --http1.0 --http1.1 --http2 --raw --template --env --var --env-file --sign --parameter --flaw --secret-env --secret-file" "$current"
        _hookbench_more "--retry --retry-schedule --retry-delay --retry-jitter --resume --repeat --for --rate --concurrency --seed --json" "$current"
        _hookbench_more "--timeout --connect-timeout --response-timeout --insecure --ca --cert --key --passphrase-env --passphrase-file --connect-to --proxy --redirects --help" "$current"
        ;;
    replay)
        _hookbench_words "--filter --to --speed --rate --fastest --concurrency --resign --parameter --flaw --secret-env --secret-file --json" "$current"
        _hookbench_more "--timeout --connect-timeout --response-timeout --insecure --ca --cert --key --passphrase-env --passphrase-file --connect-to --proxy --redirects --help" "$current"
        ;;
    trigger)
        _hookbench_words "--to --world --count --rate --seed --list --parameter --flaw --secret-env --secret-file --json" "$current"
        _hookbench_more "--timeout --connect-timeout --response-timeout --insecure --ca --cert --key --passphrase-env --passphrase-file --connect-to --proxy --redirects --help" "$current"
        ;;
    sign) _hookbench_words "--request --header --data --whole --scheme --parameter --flaw --secret-env --secret-file --json --help" "$current" ;;
    verify)
        _hookbench_words "--scheme --secret-env --secret-file --url --parameter --explain --json --help" "$current"
        _hookbench_more "--stored --secret-name --secrets-file --secrets-passphrase-env --secrets-passphrase-file" "$current"
        ;;
    secret)
        _hookbench_words "--label --provider --endpoint --path --mode --forget-previous --json --secret-env --secret-file" "$current"
        _hookbench_more "--secrets-file --secrets-passphrase-env --secrets-passphrase-file --help" "$current"
        ;;
    annotate) _hookbench_words "--star --unstar --tag --untag --note --color --read --unread --help" "$current" ;;
    export) _hookbench_words "--filter --format --option --redact --redact-mode --redact-rule --resign --resign-env --output --help" "$current" ;;
    import) _hookbench_words "--format --secret-env --secret-file --key --drafts --dry-run --help" "$current" ;;
    bundle)
        _hookbench_words "--filter --redact --redact-mode --redact-rule --resign --resign-env --encrypt --secret-env --secret-file" "$current"
        _hookbench_more "--for --sign --make-key --output --help" "$current"
        ;;
    open) _hookbench_words "--secret-env --secret-file --key --from --output --help" "$current" ;;
    merge | check | salvage) _hookbench_words "--help" "$current" ;;
    compact | retention) _hookbench_words "--max-age --max-count --max-size --help" "$current" ;;
    certificate) _hookbench_words "--output --json --help" "$current" ;;
    esac
}

complete -F _hookbench hookbench
