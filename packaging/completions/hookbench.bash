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

_hookbench() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]}
    COMPREPLY=()

    if [[ $COMP_CWORD -eq 1 ]]; then
        _hookbench_words "listen list show verify check --help --version" "$current"
        [[ $current == -* ]] || _hookbench_sessions "$current"
        return
    fi

    case $previous in
    --durability) _hookbench_words "full normal" "$current"; return ;;
    --part) _hookbench_words "overview head body raw response json" "$current"; return ;;
    --body)
        if [[ $current == @* ]]; then
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -P @ -- "${current#@}")
        fi
        return
        ;;
    --secret-file) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    --secret-env) mapfile -t COMPREPLY < <(compgen -e -- "$current"); return ;;
    --scheme | --url | --parameter | --explain | --http | --status | --header | --max-body | --count | --timeout | --limit) return ;;
    esac

    if [[ $current != -* ]]; then
        case $verb in
        listen | list | show | verify | check) _hookbench_sessions "$current" ;;
        esac
        return
    fi
    case $verb in
    listen)
        _hookbench_words "--http --status --header --body --max-body --durability --count --timeout --json --quiet --help" "$current"
        ;;
    list) _hookbench_words "--limit --reverse --json --full --help" "$current" ;;
    show) _hookbench_words "--part --help" "$current" ;;
    verify)
        _hookbench_words "--scheme --secret-env --secret-file --url --parameter --explain --json --help" "$current"
        ;;
    check) _hookbench_words "--help" "$current" ;;
    esac
}

complete -F _hookbench hookbench
