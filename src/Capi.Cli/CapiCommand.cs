using System.CommandLine;
using System.CommandLine.Invocation;

namespace Capi.Cli;

/// <summary>The root command: parses the command line, runs a command or reports a usage error.</summary>
internal static class CapiCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand("Tools for Meta's Conversions API: hashes customer information, resolves fbc, fbp and client_ip_address, and lists the event contracts of a built assembly.")
        {
            HashCommand.Create(terminal),
            IdentityCommand.Create(terminal),
            RenderCommand.Create(terminal),
        };

        // An identifier can begin with @, so response files are disabled.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is null or ParseErrorAction)
        {
            // The message of System.CommandLine contains the arguments, which can be personal data.
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
