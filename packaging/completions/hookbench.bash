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

_hookbench() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]}
    COMPREPLY=()

    if [[ $COMP_CWORD -eq 1 ]]; then
        _hookbench_words "listen list show verify check certificate --help --version" "$current"
        [[ $current == -* ]] || _hookbench_sessions "$current"
        return
    fi

    case $previous in
    --durability) _hookbench_words "full normal" "$current"; return ;;
    --part) _hookbench_words "overview head body raw response json" "$current"; return ;;
    --client-certificates) _hookbench_words "off asked required" "$current"; return ;;
    --guard) _hookbench_words "basic bearer" "$current"; return ;;
    --unique-path) _hookbench_words "auto" "$current"; return ;;
    --body-overflow) _hookbench_words "refuse drain" "$current"; return ;;
    --passphrase-env | --guard-env) mapfile -t COMPREPLY < <(compgen -e -- "$current"); return ;;
    --certificate | --key | --passphrase-file | --client-ca | --guard-file | --output | -o)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
        ;;
    --body)
        if [[ $current == @* ]]; then
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -P @ -- "${current#@}")
        fi
        return
        ;;
    --secret-file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --secret-env) mapfile -t COMPREPLY < <(compgen -e -- "$current"); return ;;
    --scheme | --url | --parameter | --explain) return ;;
    --http | --https | --status | --header | --allow | --max-* | --*-timeout | --min-rate) return ;;
    --count | --timeout | --filter | --limit) return ;;
    esac

    if [[ $current != -* ]]; then
        case $verb in
        listen | list | show | verify | check) _hookbench_sessions "$current" ;;
        esac
        return
    fi
    case $verb in
    listen)
        _hookbench_words "--http --https --certificate --key --passphrase-env --passphrase-file --client-certificates --client-ca --no-http2 --status --header --body" "$current"
        _hookbench_more "--allow --guard --guard-env --guard-file --unique-path --record-strays --max-body" "$current"
        _hookbench_more "--body-overflow --max-head --max-fields --max-connections --max-connections-per-peer --head-timeout --idle-timeout --min-rate --max-session" "$current"
        _hookbench_more "--durability --count --timeout --filter --json --quiet --help" "$current"
        ;;
    list) _hookbench_words "--filter --limit --reverse --json --full --help" "$current" ;;
    show) _hookbench_words "--part --decoded --help" "$current" ;;
    verify)
        _hookbench_words "--scheme --secret-env --secret-file --url --parameter --explain --json --help" "$current"
        ;;
    check) _hookbench_words "--help" "$current" ;;
    certificate) _hookbench_words "--output --json --help" "$current" ;;
    esac
}

complete -F _hookbench hookbench
