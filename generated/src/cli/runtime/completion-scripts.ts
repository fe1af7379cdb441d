// Copied by sdkwright from its runtime. Changes made here are lost.
// A completion script for each shell. The candidates come from the program itself, so that a script fits every version
// of it.

export const shells = ["bash", "zsh", "fish", "pwsh"] as const;
export type Shell = (typeof shells)[number];

/** `bin` is a plain word; the generator ensures that. */
export function completionScript(bin: string, shell: Shell): string {
  const name = bin.replace(/[^A-Za-z0-9]/g, "_");
  return { bash, zsh, fish, pwsh }[shell](bin, name);
}

/** The program splits the line itself, since Bash could do so only by evaluating it. */
function bash(bin: string, name: string): string {
  return `# bash completion for ${bin}: source this file, or put it where bash-completion looks.
_${name}_complete() {
  local candidate rest prefix file
  COMPREPLY=()
  while IFS= read -r candidate; do
    if [[ \$candidate == $'\\001files:'* ]]; then
      rest=\${candidate#$'\\001files:'}
      prefix=\${rest%%$'\\001'*}
      while IFS= read -r file; do
        [[ -d \$file ]] && file+=/
        case \$file in *[!A-Za-z0-9_./:=@%+,-]*) printf -v file %q "\$file" ;; esac
        COMPREPLY+=("\$prefix\$file")
      done < <(compgen -f -- "\${rest#*$'\\001'}")
      [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
    else
      COMPREPLY+=("\$candidate")
    fi
  done < <("\${COMP_WORDS[0]}" __complete --style bash --line "\${COMP_LINE:0:COMP_POINT}" --word "\$2" 2>/dev/null)
}
complete -F _${name}_complete ${bin}
`;
}

function zsh(bin: string, name: string): string {
  return `#compdef ${bin}
# zsh completion for ${bin}: put this into a file _${bin} in a folder of $fpath, or source it after compinit.
_${name}_complete() {
  local -a candidates
  local line rest prefix
  for line in "\${(@f)$("\${words[1]}" __complete --style zsh -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    if [[ $line == $'\\001files:'* ]]; then
      rest=\${line#$'\\001files:'}
      prefix=\${rest%%$'\\001'*}
      [[ -n $prefix ]] && compset -P "\${(b)prefix}"
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
    set -l words (commandline -opc)
    set -l word (commandline -ct | string unescape)
    for line in ($words[1] __complete --style fish -- $words[2..-1] "$word" 2>/dev/null)
        if string match -q \\x01'files:*' -- $line
            set -l parts (string split -m 1 \\x01 -- (string sub -s 8 -- $line))
            for file in (__fish_complete_path "$parts[2]")
                echo $parts[1]$file
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
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { "$_" } })
    # An empty word would be lost on its way to a program.
    $new = @(if ("$wordToComplete" -eq '') { '--new' })
    & '${bin}' __complete --style pwsh @new -- @words 2>$null | ForEach-Object {
        if ($_.StartsWith([char]1 + 'files:')) {
            $prefix, $typed = $_.Substring(7) -split [char]1, 2
            Get-ChildItem -Path "$typed*" -Name | ForEach-Object {
                $path = Join-Path (Split-Path "$typed*") $_
                $text = "'" + ("$prefix$path" -replace "'", "''") + "'"
                [System.Management.Automation.CompletionResult]::new($text, $_, 'ProviderItem', $_)
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
