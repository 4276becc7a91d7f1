using System.CommandLine;
using Capi.Cli.Rendering;

namespace Capi.Cli;

/// <summary><c>capi render</c>: what the contracts in a built assembly would send.</summary>
internal static class RenderCommand
{
    public const string Name = "render";

    private const string Description =
        """
        Lists the contracts of a built assembly: event, action source, and for each member the key it is sent as and whether
        it is hashed. It reads the assembly's metadata; none of its code is loaded or executed.

        Exit codes: 0 read, 2 wrong usage or not a readable .NET assembly, 3 the output can't be written.
        """;

    public static Command Create(Terminal terminal)
    {
        var path = new Argument<string>("assembly") { Description = "Path of the built .dll or .exe." };
        var json = new Option<bool>("--json") { Description = "Write JSON (UTF-8) for machines instead of a table." };
        var command = new Command(Name, Description) { path, json };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(path), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string path, bool asJson)
    {
        ContractList contracts;
        try
        {
            contracts = AssemblyFile.Read(path);
        }
        catch (UnreadableAssemblyException exception)
        {
            terminal.Error.WriteLine(exception.Message);
            return ExitCode.Usage;
        }

        try
        {
            if (asJson)
                ContractJson.Write(contracts, terminal.Output);
            else
                ContractTable.Write(contracts, terminal.Text);

            return ExitCode.Success;
        }
        catch (IOException)
        {
            return ExitCode.InputOutput;
        }
    }
}
