using System.CommandLine;
using Capi.Cli.Rendering;
using Capi.Cli.Schemas;

namespace Capi.Cli;

/// <summary><c>capi schema</c>: writes JSON Schemas of what the contracts of a built assembly send.</summary>
internal static class SchemaCommand
{
    public const string Name = "schema";

    private const string Description =
        """
        Writes JSON Schemas (2020-12) of what the contracts of a built assembly send: one document with a definition for each contract, and for each one that the
        browser sends, too, a second one whose name ends with ".browser". With --contract it is the schema of one contract. It reads the assembly's metadata; none of
        its code is loaded or executed.

        Exit codes: 0 success, 2 usage error, not a readable .NET assembly, or no such contract, 3 I/O error.
        """;

    public static Command Create(StandardStreams streams)
    {
        var path = new Argument<string>("assembly") { Description = "The path of a built .dll or .exe file." };
        var contract = new Option<string?>("--contract") { Description = "The full name of one contract, or its last part." };
        var half = new Option<SchemaHalf>("--half") { Description = "server (default) or browser, with --contract.", HelpName = "half" };
        var target = new Option<string?>("--out") { Description = "The file to write; without it the schema goes to standard output." };
        var command = new Command(Name, Description) { path, contract, half, target };
        command.SetAction(parseResult => Run(
            streams, parseResult.GetRequiredValue(path), parseResult.GetValue(contract), parseResult.GetValue(half), parseResult.GetValue(target)));
        return command;
    }

    private static int Run(StandardStreams streams, string path, string? name, SchemaHalf half, string? target)
    {
        try
        {
            var list = AssemblyFile.Read(path);
            if (name is null && half == SchemaHalf.Server)
                return Write(streams, SchemaWriter.WriteAll(list.Contracts), target);

            var found = list.Contracts.Where(contract => contract.Type == name || contract.ShortName == name).ToList();
            if (found.Count != 1)
                return UsageMessages.Write(streams, $"{TerminalText.Sanitize(path)} has {(found.Count == 0 ? "no contract" : "several contracts")} with this name; capi render lists them.");
            if (half == SchemaHalf.Browser && !found[0].IsSentByBrowser)
                return UsageMessages.Write(streams, "The browser doesn't send this contract: its action source is not the website.");
            return Write(streams, SchemaWriter.Write(found[0], half), target);
        }
        catch (UnreadableAssemblyException exception)
        {
            return UsageMessages.Write(streams, exception.Message);
        }
    }

    private static int Write(StandardStreams streams, string schema, string? target)
    {
        try
        {
            if (target is null)
                streams.OutputWriter.Write(schema);
            else
                OutputText.Write(target, schema);
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.ErrorWriter.WriteLine("The schema can't be written.");
            return ExitCode.IOError;
        }
    }
}
