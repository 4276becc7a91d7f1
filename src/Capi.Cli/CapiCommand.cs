using System.CommandLine;
using System.CommandLine.Invocation;

namespace Capi.Cli;

/// <summary>The tool: its commands, and what happens to a command line that none of them understands.</summary>
internal static class CapiCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand("Tools for Meta's Conversions API: hashes identifiers as Meta wants them, decides about its cookies, and shows what a built assembly would send.")
        {
            HashCommand.Create(terminal),
            IdentityCommand.Create(terminal),
            RenderCommand.Create(terminal),
        };

        // An identifier may begin with @; it is no file to read arguments from.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is null or ParseErrorAction)
        {
            // The library's own message repeats what was typed, and that may be somebody's address.
            var command = parsed.CommandResult.Command;
            var name = command == root ? "capi" : $"capi {command.Name}";
            await terminal.Error.WriteLineAsync(Usage.Sentence(command.Name));
            await terminal.Error.WriteLineAsync($"See: {name} --help");
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = terminal.Text,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
    }
}
