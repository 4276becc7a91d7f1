using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

// 300 to 399: raw identifiers that reach outputs.
internal static partial class RuleDescriptors
{
    private const string Flow = "Capi.Flow";

    public static readonly DiagnosticDescriptor RawIdentifierExposed = Warning(
        RuleIds.RawIdentifierExposed,
        "Raw identifier is exposed in diagnostic output",
        "Raw identifier '{0}' reaches {1}; {2}",
        Flow);

    public static readonly DiagnosticDescriptor RawIdentifierInClear = Error(
        RuleIds.RawIdentifierInClear,
        "Raw identifier is sent in clear",
        "Raw identifier '{0}' reaches {1} and is sent in clear; remove it",
        Flow);
}
