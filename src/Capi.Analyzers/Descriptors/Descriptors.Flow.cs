using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// 300 to 399: raw values on their way out.
internal static partial class Descriptors
{
    private const string Flow = "Capi.Flow";

    public static readonly DiagnosticDescriptor RawValueShown = Warning(
        RuleIds.RawValueShown,
        "A raw identifier is shown",
        "The raw value of '{0}' reaches {1}, where it stays readable for whoever comes after; {2}",
        Flow);

    public static readonly DiagnosticDescriptor RawValueInClear = Error(
        RuleIds.RawValueInClear,
        "A raw identifier leaves in clear",
        "The raw value of '{0}' reaches {1} and leaves as readable text; leave it out",
        Flow);
}
