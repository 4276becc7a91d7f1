using Microsoft.CodeAnalysis;

namespace Capi.Analyzers;

// 200 to 299: values on their way into identifiers.
internal static partial class Descriptors
{
    private const string Hashing = "Capi.Hashing";

    public static readonly DiagnosticDescriptor HashedTwice = Error(
        RuleIds.HashedTwice,
        "A hash goes into a hashed member",
        "'{0}' takes the raw value and has it normalised before it is hashed, but {1} hashed this one already, so it matches nobody; pass the raw value",
        Hashing);

    public static readonly DiagnosticDescriptor HashInClearMember = Error(
        RuleIds.HashInClearMember,
        "A hash goes into a clear member",
        "'{0}' must arrive as it is, but {1} hashed this value, so Meta can't find the '{2}' it stands for; pass the value as received",
        Hashing);

    public static readonly DiagnosticDescriptor ClearValueChanged = Warning(
        RuleIds.ClearValueChanged,
        "A clear value is changed on the way",
        "'{0}' must arrive as the browser sent it, but {1} makes another value of it, which Meta may not find; drop the call",
        Hashing);

    public static readonly DiagnosticDescriptor WrongSlot = Error(
        RuleIds.WrongSlot,
        "The value belongs into another member",
        "'{0}' is sent as '{1}', but this value says that it is '{2}', so it matches nobody or somebody else; assign it to the member of '{2}'",
        Hashing);
}
