using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// 300 to 399: raw identifiers that reach outputs.
internal static partial class Descriptors
{
    private const string Flow = "Capi.Flow";

    public static readonly DiagnosticDescriptor RawValueShown = Warning(
        RuleIds.RawValueShown,
        "Raw identifier is exposed in diagnostic output",
        "Raw identifier '{0}' reaches {1}; {2}",
        Flow);

    public static readonly DiagnosticDescriptor RawValueInClear = Error(
        RuleIds.RawValueInClear,
        "Raw identifier is sent in clear",
        "Raw identifier '{0}' reaches {1} and is sent in clear; remove it",
        Flow);
}
