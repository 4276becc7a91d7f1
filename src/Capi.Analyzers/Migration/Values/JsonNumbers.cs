using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Tells whether text that code formats is a number of JSON, whatever the culture of the thread is.</summary>
internal static class JsonNumbers
{
    /// <summary>True for a constant number, and for a number that was formatted last, by a fixed culture and without separators of thousands.</summary>
    public static bool IsNumber(TracedValue value)
    {
        if (value.Constant is string constant)
            return decimal.TryParse(constant, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

        return value.Steps.LastOrDefault(step => step.Kind is not StepKind.Element) switch
        {
            { Kind: StepKind.ToText or StepKind.Format } step when !IsPlain(step.Argument) => false,
            { Operation: IInvocationOperation { TargetMethod.Name: "ToString" } call } => HasFixedCulture(call) || (call.Arguments.IsEmpty && IsInteger(call.Instance?.Type)),
            { Operation: var operation } => IsInvariantText(operation),
            null => false,
        };
    }

    // N2 writes 1,234.50; C and P write signs.
    private static bool IsPlain(string? format) => format is null || (format.IndexOfAny(['%', ',', '\'', ';', '$']) < 0 && (format.Length == 0 || "NCPX".IndexOf(char.ToUpperInvariant(format[0])) < 0));

    private static bool HasFixedCulture(IInvocationOperation call) => call.Arguments.Any(argument => argument.ArgumentKind == ArgumentKind.Explicit && IsFixedCulture(KnownMethods.SkipConversions(argument.Value)));

    private static bool IsFixedCulture(IOperation provider) =>
        provider is IMemberReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
        && provider.Type?.Name is "IFormatProvider" or "CultureInfo" or "NumberFormatInfo"
        && provider is not IMemberReferenceOperation { Member.Name: "CurrentCulture" or "CurrentUICulture" or "CurrentInfo" or "InstalledUICulture" };

    // FormattableString.Invariant($"…"), string.Create(CultureInfo.InvariantCulture, $"…")
    private static bool IsInvariantText(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
        {
            if (parent is IInvocationOperation call && (call.TargetMethod is { Name: "Invariant", ContainingType.Name: "FormattableString" } || HasFixedCulture(call)))
                return true;
        }

        return false;
    }

    private static bool IsInteger(ITypeSymbol? type) => type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
}
