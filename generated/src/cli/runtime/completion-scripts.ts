// Copied by sdkwright from its runtime. Changes made here are lost.
// The text of a completion script for each shell. The candidates come from the program itself, so that a script is
// right for every version of it. Knows nothing of what they are.

export const shells = ["bash", "zsh", "fish", "pwsh"] as const;
export type Shell = (typeof shells)[number];

/** `bin` is a plain word: the generator sees to it. */
export function completionScript(bin: string, shell: Shell): string {
  const name = bin.replace(/[^A-Za-z0-9]/g, "_");
  return { bash, zsh, fish, pwsh }[shell](bin, name);
}

/** Bash takes colons for the ends of words, so what stands before the last one is taken off each candidate. */
function bash(bin: string, name: string): string {
  return `# bash completion for ${bin}: source this file, or put it where bash-completion looks.
_${name}_complete() {
  local line=\${COMP_LINE:0:COMP_POINT} words=() word candidate colon
  eval "set -- \$(printf '%s' "\$line" | sed 's/[;&|<>()\`\$]/\\\\\\\\&/g')" 2>/dev/null || return
  shift
  [[ \$line == *[[:space:]] ]] && set -- "\$@" ""
  word=\${*: -1}
  COMPREPLY=()
  while IFS= read -r candidate; do
    if [[ \$candidate == $'\\001files:'* ]]; then
      local prefix=\${candidate#$'\\001files:'} file
      while IFS= read -r file; do
        [[ -d \$file ]] && file+=/
        COMPREPLY+=("\$prefix\$file")
      done < <(compgen -f -- "\${word#"\$prefix"}")
      compopt -o nospace 2>/dev/null
    else
      COMPREPLY+=("\$candidate")
    fi
  done < <("\${COMP_WORDS[0]}" __complete --style bash -- "\$@" 2>/dev/null)
  if [[ \$word == *:* && \$COMP_WORDBREAKS == *:* ]]; then
    colon=\${word%"\${word##*:}"}
    COMPREPLY=("\${COMPREPLY[@]#"\$colon"}")
  fi
}
complete -F _${name}_complete ${bin}
`;
}

function zsh(bin: string, name: string): string {
  return `#compdef ${bin}
# zsh completion for ${bin}: put this into a file _${bin} in a folder of $fpath, or source it after compinit.
_${name}_complete() {
  local -a candidates
  local line
  for line in "\${(@f)$("\${words[1]}" __complete --style zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ $line == $'\\001files:'* ]]; then
      local prefix=\${line#$'\\001files:'}
      compset -P \${#prefix} 2>/dev/null || compset -P "\${(b)prefix}"
      _files
      return
    fi
    [[ -n $line ]] && candidates+=("$line")
  done
  _describe '${bin}' candidates
}
if [ "\${funcstack[1]}" = "_${bin}" ]; then
  _${name}_complete "$@"
else
  compdef _${name}_complete ${bin}
fi
`;
}

function fish(bin: string, name: string): string {
  return `# fish completion for ${bin}: put this into ~/.config/fish/completions/${bin}.fish
function __${name}_complete
    set -l words (commandline -opc) (commandline -ct)
    set -l word $words[-1]
    for line in ($words[1] __complete --style fish -- $words[2..-1] 2>/dev/null)
        if string match -q \\u0001'files:*' -- $line
            set -l prefix (string sub -s 8 -- $line)
            set -l rest (string sub -s (math 1 + (string length -- "$prefix")) -- $word)
            for file in (__fish_complete_path "$rest")
                echo $prefix$file
            end
        else
            echo $line
        end
    end
end
complete -c ${bin} -f -a '(__${name}_complete)'
`;
}

function pwsh(bin: string): string {
  return `# PowerShell completion for ${bin}: dot-source this file in your profile.
Register-ArgumentCompleter -Native -CommandName '${bin}' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
    if ($wordToComplete -eq '') { $words += '' }
    & '${bin}' __complete --style pwsh -- @words 2>$null | ForEach-Object {
        if ($_.StartsWith([char]1 + 'files:')) {
            $prefix = $_.Substring(7)
            $rest = $wordToComplete.Substring([Math]::Min($prefix.Length, $wordToComplete.Length))
            Get-ChildItem -Path "$rest*" -Name | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new("$prefix$_", $_, 'ProviderItem', $_)
            }
        } else {
            $name, $about = $_ -split "\`t", 2
            if (-not $about) { $about = $name }
            [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $about)
        }
    }
}
`;
}
