# SPDX-License-Identifier: GPL-3.0-or-later
set -l verbs listen list show check
set -l in 'not __fish_seen_subcommand_from'

complete -c hookbench -f
complete -c hookbench -k -a '(__fish_complete_suffix .hookbench)'
complete -c hookbench -n "$in $verbs" -a listen -d 'Capture requests'
complete -c hookbench -n "$in $verbs" -a list -d 'Print the exchanges of a session'
complete -c hookbench -n "$in $verbs" -a show -d 'Print one exchange or a part of it'
complete -c hookbench -n "$in $verbs" -a check -d 'Look for damage in a session'
complete -c hookbench -l help -d 'Print the usage'
complete -c hookbench -n "$in $verbs" -l version -d 'Print the version'

set -l in '__fish_seen_subcommand_from'
complete -c hookbench -n "$in listen" -l http -x -d 'Listen at [ADDR:]PORT'
complete -c hookbench -n "$in listen" -l status -x -d 'Answer with this status code'
complete -c hookbench -n "$in listen" -l header -x -d 'Add this line to each answer'
complete -c hookbench -n "$in listen" -l body -x -d 'Answer with this text, or @FILE'
complete -c hookbench -n "$in listen" -l max-body -x -d 'Refuse larger bodies'
complete -c hookbench -n "$in listen" -l durability -x -a 'full normal' -d 'When an exchange counts as kept'
complete -c hookbench -n "$in listen" -l count -x -d 'End after so many exchanges'
complete -c hookbench -n "$in listen" -l timeout -x -d 'End after this time in seconds'
complete -c hookbench -n "$in listen" -l json -d 'Print JSON Lines'
complete -c hookbench -n "$in listen" -l quiet -d 'Print nothing for exchanges'
complete -c hookbench -n "$in list" -l limit -x -d 'Print at most so many'
complete -c hookbench -n "$in list" -l reverse -d 'Newest first'
complete -c hookbench -n "$in list" -l json -d 'Print JSON Lines'
complete -c hookbench -n "$in list" -l full -d 'With --json, bodies and raw bytes too'
complete -c hookbench -n "$in show" -l part -x -a 'overview head body raw response json' -d 'What to print'
