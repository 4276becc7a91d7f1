using System.CommandLine;
using Capi.Cli.Rendering;

namespace Capi.Cli;

/// <summary><c>capi render</c>: lists the event contracts of a built assembly.</summary>
internal static class RenderCommand
{
    public const string Name = "render";

    private const string Description =
        """
        Lists the event contracts of a built assembly: event name, action source, and for each member the key it is sent as and
        whether it is hashed. It reads the assembly's metadata; none of its code is loaded or executed.

        Exit codes: 0 success, 2 usage error or not a readable .NET assembly, 3 I/O error.
        """;

    public static Command Create(StandardStreams streams)
    {
        var path = new Argument<string>("assembly") { Description = "The path of a built .dll or .exe file." };
        var json = new Option<bool>("--json") { Description = "Write JSON (UTF-8) instead of a table." };
        var command = new Command(Name, Description) { path, json };
        command.SetAction(parseResult => Run(streams, parseResult.GetRequiredValue(path), parseResult.GetValue(json)));
        return command;
    }

    private static int Run(StandardStreams streams, string path, bool asJson)
    {
        ContractList contracts;
        try
        {
            contracts = AssemblyFile.Read(path);
        }
        catch (UnreadableAssemblyException exception)
        {
            streams.ErrorWriter.WriteLine(exception.Message);
            return ExitCode.UsageError;
        }

        try
        {
            if (asJson)
                ContractJson.Write(contracts, streams.Output);
            else
                ContractTable.Write(contracts, streams.OutputWriter);

            return ExitCode.Success;
        }
        catch (IOException)
        {
            return ExitCode.IOError;
        }
    }
}
