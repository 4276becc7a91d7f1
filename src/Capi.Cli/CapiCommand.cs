using System.CommandLine;
using System.CommandLine.Invocation;

namespace Capi.Cli;

/// <summary>The root command: parses the command line, runs a command or reports a usage error.</summary>
internal static class CapiCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, StandardStreams streams)
    {
        var root = new RootCommand("Tools for Meta's Conversions API: hashes customer information, resolves fbc, fbp and client_ip_address, explains consent strings, lists the event contracts of a built assembly, writes their Pixel events as TypeScript, and reads the dead letters of a SQLite store.")
        {
            HashCommand.Create(streams),
            IdentityCommand.Create(streams),
            ConsentCommand.Create(streams),
            RenderCommand.Create(streams),
            TypeScriptCommand.Create(streams),
            DlqCommand.Create(streams),
        };

        // An identifier can begin with @, so response files are disabled.
        var parseResult = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parseResult.Action is null or ParseErrorAction)
        {
            // The message of System.CommandLine contains the arguments, which can be personal data.
            var command = parseResult.CommandResult.Command;
            var name = command == root ? "capi" : command.Name == ConsentCommand.ExplainName ? $"capi {ConsentCommand.Name} {command.Name}" : DlqCommand.IsSubcommand(command.Name) ? $"capi {DlqCommand.Name} {command.Name}" : $"capi {command.Name}";
            await streams.ErrorWriter.WriteLineAsync(UsageMessages.GetMessage(command.Name));
            await streams.ErrorWriter.WriteLineAsync($"See: {name} --help");
            return ExitCode.UsageError;
        }

        return await parseResult.InvokeAsync(new InvocationConfiguration
        {
            Output = streams.OutputWriter,
            Error = streams.ErrorWriter,
            EnableDefaultExceptionHandler = false,
        });
    }
}
