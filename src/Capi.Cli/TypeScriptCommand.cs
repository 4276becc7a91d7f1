using System.CommandLine;
using Capi.Cli.Rendering;
using Capi.Cli.TypeScript;

namespace Capi.Cli;

/// <summary><c>capi typescript</c>: writes the browser's half of an assembly's contracts as a TypeScript module.</summary>
internal static class TypeScriptCommand
{
    public const string Name = "typescript";

    private const string Description =
        """
        Writes the Pixel events of a built assembly's contracts as one TypeScript module, for single-page apps: a type and a function for each contract
        (trackOrderPaid({ … })), which sends what the server sends, with the same event ID and without identifiers, by the Pixel and optionally by the
        gateway. It reads the assembly's metadata; none of its code is loaded or executed.

        Exit codes: 0 success, 2 usage error, not a readable .NET assembly, or no contract that the browser sends, 3 I/O error.
        """;

    public static Command Create(StandardStreams streams)
    {
        var path = new Argument<string>("assembly") { Description = "The path of a built .dll or .exe file." };
        var target = new Option<string?>("--out") { Description = "The file to write; without it the module goes to standard output." };
        var command = new Command(Name, Description) { path, target };
        command.SetAction(parseResult => Run(streams, parseResult.GetRequiredValue(path), parseResult.GetValue(target)));
        return command;
    }

    private static int Run(StandardStreams streams, string path, string? target)
    {
        ContractList list;
        try
        {
            list = AssemblyFile.Read(path);
        }
        catch (UnreadableAssemblyException exception)
        {
            streams.ErrorWriter.WriteLine(exception.Message);
            return ExitCode.UsageError;
        }

        var contracts = list.Contracts.Select(PixelContract.TryRead).OfType<PixelContract>().ToList();
        if (contracts.Count == 0)
        {
            streams.ErrorWriter.WriteLine($"{TerminalText.Sanitize(path)} contains no contract that the browser sends: build a project with a type with [MetaEvent] whose action source is the website, with this version of Capi.Toolkit.");
            return ExitCode.UsageError;
        }

        foreach (var note in list.Notes)
            streams.ErrorWriter.WriteLine(TerminalText.Sanitize(note));
        return TryWrite(streams, list.Assembly, contracts, target) ? ExitCode.Success : ExitCode.IOError;
    }

    private static bool TryWrite(StandardStreams streams, string assembly, List<PixelContract> contracts, string? target)
    {
        try
        {
            if (target is null)
            {
                ModuleWriter.Write(assembly, contracts, streams.OutputWriter);
                return true;
            }

            using var module = new StringWriter();
            ModuleWriter.Write(assembly, contracts, module);
            File.WriteAllText(target, module.ToString());
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.ErrorWriter.WriteLine("The module can't be written.");
            return false;
        }
    }
}
