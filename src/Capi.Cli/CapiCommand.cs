using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Capi.Cli;

/// <summary>The root command: parses the command line, runs a command or reports a usage error.</summary>
internal static class CapiCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, StandardStreams streams)
    {
        var root = new RootCommand("Tools for Meta's Conversions API: a local Events Manager, validation of payloads, checks for end-to-end tests, hashes of customer information, fbc, fbp and client_ip_address of requests, consent strings, the event contracts of a built assembly, and the dead letters of a SQLite store.")
        {
            EventsManagerCommand.Create(streams),
            ValidateCommand.Create(streams),
            CheckCommand.Create(streams),
            EventsCommand.Create(streams),
            QualityCommand.Create(streams),
            DoctorCommand.Create(streams),
            SendTestCommand.Create(streams),
            HashCommand.Create(streams),
            IdentityCommand.Create(streams),
            ConsentCommand.Create(streams),
            RenderCommand.Create(streams),
            TypeScriptCommand.Create(streams),
            LockCommand.Create(streams),
            ManifestCommand.Create(streams),
            SchemaCommand.Create(streams),
            DlqCommand.Create(streams),
        };

        // An identifier can begin with @, so response files are disabled.
        var parseResult = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parseResult.Action is null or ParseErrorAction)
        {
            // The message of System.CommandLine contains the arguments, which can be personal data.
            var path = GetPath(parseResult.CommandResult).ToArray();
            await streams.ErrorWriter.WriteLineAsync(UsageMessages.GetMessage(path));
            await streams.ErrorWriter.WriteLineAsync($"See: {string.Join(' ', path)} --help");
            return ExitCode.UsageError;
        }

        return await parseResult.InvokeAsync(new InvocationConfiguration
        {
            Output = streams.OutputWriter,
            Error = streams.ErrorWriter,
            EnableDefaultExceptionHandler = false,
        });
    }

    /// <summary>Returns the names of the commands down to this one: capi, consent, explain.</summary>
    private static IEnumerable<string> GetPath(CommandResult result) =>
        result.Parent is CommandResult parent ? GetPath(parent).Append(result.Command.Name) : ["capi"];
}
