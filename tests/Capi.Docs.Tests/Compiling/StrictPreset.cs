using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Capi.Docs.Tests.Compiling;

/// <summary>The preset <c>strict</c> of the package, as the compiler applies a global configuration.</summary>
/// <remarks>The specific options of a compilation are those of the command line, where a warning doesn't raise a message.</remarks>
internal sealed class StrictPreset : SyntaxTreeOptionsProvider
{
    private const string Path = "src/Capi.Toolkit/config/capi.strict.globalconfig";

    private readonly ImmutableDictionary<string, ReportDiagnostic> _severities =
        AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(Repository.Read(Path), "/" + Path))).GlobalConfigOptions.TreeOptions;

    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _severities.TryGetValue(diagnosticId, out severity);
}
