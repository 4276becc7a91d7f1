using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Checks code that calls the Conversions API without contracts.</summary>
internal abstract class MigrationRule
{
    /// <summary>The rule's descriptor.</summary>
    public abstract DiagnosticDescriptor Descriptor { get; }

    /// <summary>Reports the violations of the rule in the senders of a compilation.</summary>
    public abstract void Analyze(SenderModel model, MigrationReporter reporter);
}
