using System.CommandLine;
using Capi.Cli.Locking;
using Capi.Cli.Rendering;
using Capi.Cli.Reporting;
using Capi.ContractDescriptions.Locking;

namespace Capi.Cli;

/// <summary><c>capi lock</c>: writes what the contracts of built assemblies send, or compares it with what was written.</summary>
internal static class LockCommand
{
    public const string Name = "lock";

    private const string Description =
        """
        Writes capi.lock.json: the events, keys, handling and types that the contracts of built assemblies send. Check it in beside the project: the build then
        reports every change of it, as errors where identifiers, keys or events are lost. Assemblies that are in the file and not passed are kept. With --check
        nothing is written, but the differences are listed. It reads the metadata of the assemblies; none of their code is loaded or executed.

        Exit codes: 0 success, 1 --check found differences, 2 usage error, not a readable .NET assembly, or a damaged lock, 3 I/O error.
        """;

    public static Command Create(StandardStreams streams)
    {
        var paths = new Argument<string[]>("assembly") { Description = "The paths of built .dll or .exe files.", Arity = ArgumentArity.OneOrMore };
        var target = new Option<string>("--out") { Description = "The file to write or check.", DefaultValueFactory = _ => LockFile.FileName };
        var check = new Option<bool>("--check") { Description = "Write nothing; list the differences." };
        var format = ReportOptions.CreateFormat();
        var command = new Command(Name, Description) { paths, target, check, format };
        command.SetAction(parseResult => Run(
            streams, parseResult.GetRequiredValue(paths), parseResult.GetRequiredValue(target), parseResult.GetValue(check), parseResult.GetValue(format)));
        return command;
    }

    private static int Run(StandardStreams streams, string[] paths, string target, bool isCheck, ReportFormat format)
    {
        try
        {
            var current = LockContracts.Read(paths);
            return isCheck ? Check(streams, current, target, format) : Write(streams, current, target);
        }
        catch (Exception exception) when (exception is UnreadableAssemblyException or UnreadableLockException)
        {
            return UsageMessages.Write(streams, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.ErrorWriter.WriteLine($"{TerminalText.Sanitize(target)} can't be written or read.");
            return ExitCode.IOError;
        }
    }

    private static int Write(StandardStreams streams, LockFile current, string target)
    {
        var file = LockStore.TryRead(target)?.File ?? new LockFile();
        foreach (var assembly in current.Assemblies)
            file.Replace(assembly, current.GetContracts(assembly));

        OutputText.Write(target, LockWriter.Write(file));
        var count = current.Assemblies.Sum(assembly => current.GetContracts(assembly).Count);
        streams.OutputWriter.WriteLine($"{TerminalText.Sanitize(target)}: {count} {(count == 1 ? "contract" : "contracts")} locked.");
        return ExitCode.Success;
    }

    private static int Check(StandardStreams streams, LockFile current, string target, ReportFormat format)
    {
        var reader = LockStore.TryRead(target) ?? throw new UnreadableLockException($"{TerminalText.Sanitize(target)} does not exist; write it with 'capi lock'.");
        var findings = LockFindings.Find(reader, current, target);
        ReportWriter.Write(streams, format, findings, output => FindingText.Write(findings, output), output => FindingJson.Write(findings, output));
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Success;
    }
}
