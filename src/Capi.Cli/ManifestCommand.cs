using System.CommandLine;
using Capi.Cli.Manifests;
using Capi.Cli.Rendering;
using Capi.Cli.Reporting;

namespace Capi.Cli;

/// <summary><c>capi manifest</c>: writes or checks the document that says which personal data the contracts of built assemblies send.</summary>
internal static class ManifestCommand
{
    public const string Name = "manifest";

    private const string Description =
        """
        Writes capi-manifest.json and PRIVACY.md: every field that the contracts of built assemblies send to Meta, its source, whether it is personal and hashed, its
        purpose, its consent and how long it is kept here. Several assemblies become one manifest. With --check nothing is written, but the differences to the files
        are listed, and fields whose names indicate sensitive data. It reads the metadata of the assemblies; none of their code is loaded or executed.

        Exit codes: 0 success, 1 --check found an outdated manifest, 2 usage error, not a readable .NET assembly, or a missing or damaged manifest, 3 I/O error.
        """;

    public static Command Create(StandardStreams streams)
    {
        var paths = new Argument<string[]>("assembly") { Description = "The paths of built .dll or .exe files.", Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--out") { Description = "The folder to write or check.", DefaultValueFactory = _ => "." };
        var purpose = new Option<string?>("--purpose") { Description = $"What the events are sent for; by default what the manifest says, and in a new one: {ManifestBuilder.DefaultPurpose}." };
        var check = new Option<bool>("--check") { Description = "Write nothing; list the differences." };
        var format = ReportOptions.CreateFormat();
        var command = new Command(Name, Description) { paths, folder, purpose, check, format };
        command.SetAction(parseResult => Run(
            streams, parseResult.GetRequiredValue(paths), parseResult.GetRequiredValue(folder), parseResult.GetValue(purpose), parseResult.GetValue(check), parseResult.GetValue(format)));
        return command;
    }

    private static int Run(StandardStreams streams, string[] paths, string folder, string? purpose, bool isCheck, ReportFormat format)
    {
        try
        {
            // No assembly says its purpose, so what the manifest says stays.
            var written = ManifestFolder.TryRead(folder);
            var manifest = new Manifest();
            foreach (var list in ContractAssemblies.Read(paths).Where(static list => list.Contracts.Count > 0))
                manifest.Assemblies.Add(list.Assembly, ManifestBuilder.Build(list, purpose ?? written?.Assemblies.GetValueOrDefault(list.Assembly)?.Purpose));
            if (isCheck)
                return Check(streams, folder, manifest, format);

            ManifestFolder.Write(folder, manifest);
            var count = manifest.Assemblies.Values.Sum(static assembly => assembly.Events.Count);
            streams.OutputWriter.WriteLine($"{TerminalText.Sanitize(ManifestFolder.GetJsonPath(folder))}: {count} {(count == 1 ? "contract" : "contracts")}.");
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is UnreadableAssemblyException or UnreadableManifestException)
        {
            return UsageMessages.Write(streams, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            streams.ErrorWriter.WriteLine("The manifest can't be written or read.");
            return ExitCode.IOError;
        }
    }

    private static int Check(StandardStreams streams, string folder, Manifest manifest, ReportFormat format)
    {
        var findings = ManifestFindings.Find(folder, manifest);
        ReportWriter.Write(streams, format, findings, output => FindingText.Write(findings, output), output => FindingJson.Write(findings, output));
        return findings.Any(static finding => finding.Level is ReportLevel.Error) ? ExitCode.Findings : ExitCode.Success;
    }
}
