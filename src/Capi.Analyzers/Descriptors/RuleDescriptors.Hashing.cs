using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Descriptors;

// 200 to 299: values assigned to customer information parameters.
internal static partial class RuleDescriptors
{
    private const string Hashing = "Capi.Hashing";

    public static readonly DiagnosticDescriptor HashedTwice = Error(
        RuleIds.HashedTwice,
        "Value for a hashed member is already hashed",
        "'{0}' expects the raw value, which is normalized before it is hashed, but {1} has already hashed this value, so it never matches; pass the raw value",
        Hashing);

    public static readonly DiagnosticDescriptor HashInClearMember = Error(
        RuleIds.HashInClearMember,
        "Value for a clear member is hashed",
        "'{0}' must be sent unchanged, but {1} has hashed this value, so Meta can't match it as '{2}'; pass the value as received",
        Hashing);

    public static readonly DiagnosticDescriptor ClearValueModified = Warning(
        RuleIds.ClearValueModified,
        "Clear value is modified before it is sent",
        "'{0}' must be sent exactly as received from the browser, but {1} changes it, so Meta may not match it; pass the value unchanged",
        Hashing);

    public static readonly DiagnosticDescriptor ValueOfOtherParameter = Error(
        RuleIds.ValueOfOtherParameter,
        "Value belongs to another parameter",
        "'{0}' is sent as '{1}', but this value is named like '{2}', so it matches no one or the wrong person; assign it to the member for '{2}'",
        Hashing);
}
