using Capi.Catalog;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes amounts in cents or other minor units of a currency.</summary>
internal static class MinorUnits
{
    private static readonly TermDictionary Terms = new(
        "cents incents centamount minorunit minoramount amountminor pence pennies inminor eurocent eurocents centimes groszy".Split(' ').Select(word => (word, word)));

    private static readonly string[] FactorNames = ["percent", "ratio", "share", "fraction"];

    // ISO 4217 currencies without minor units.
    private static readonly HashSet<string> WithoutMinorUnits = new(StringComparer.OrdinalIgnoreCase)
    {
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
    };

    /// <summary>True for a currency whose amounts have no decimals, so that its minor unit is its main unit.</summary>
    public static bool IsCurrencyWithoutMinorUnits(string code) => WithoutMinorUnits.Contains(code.Trim());

    /// <summary>True for a number whose name says that it is in minor units (<c>TotalCents</c>, <c>AmountInMinorUnits</c>), or one of Stripe's amounts.</summary>
    public static bool IsAmount(ISymbol member, ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        return type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Decimal or SpecialType.System_Double
            && (Terms.Find(member.Name) is not null || IsUnitAmount(member, type) || IsStripeAmount(member, type));
    }

    /// <summary>True for a product that converts an amount to cents: a factor of 100, or a divisor of 0.01.</summary>
    public static bool IsConversion(BinaryOperatorKind kind, IOperation left, IOperation right) => kind switch
    {
        BinaryOperatorKind.Multiply => (IsNumber(right, 100) && IsAmountOperand(left)) || (IsNumber(left, 100) && IsAmountOperand(right)),
        BinaryOperatorKind.Divide => IsNumber(right, 0.01m) && IsAmountOperand(left),
        _ => false,
    };

    /// <summary>True for a whole number that isn't a constant.</summary>
    public static bool IsQuantity(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;

        return operation is { ConstantValue.HasValue: false, Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 };
    }

    /// <summary>True for a method that rounds a number or converts it to another type.</summary>
    public static bool IsRounding(IMethodSymbol method) =>
        method.Name is "Round" or "Floor" or "Ceiling" or "Truncate" or "Abs" or "ToInt32" or "ToInt64" or "ToDecimal" or "ToDouble"
        && WellKnownTypes.GetOutermostNamespace(method) == "System" && method.ContainingType.Name is "Math" or "MathF" or "Decimal" or "Convert" or "Double";

    // Stripe's and others' unit_amount is a whole number of cents; accounting software uses the name for an amount with decimals.
    private static bool IsUnitAmount(ISymbol member, ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 && member.Name.Replace("_", "").EndsWith("UnitAmount", StringComparison.OrdinalIgnoreCase);

    private static bool IsStripeAmount(ISymbol member, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Int64 && member.Name.StartsWith("Amount", StringComparison.Ordinal) && WellKnownTypes.GetOutermostNamespace(member) == "Stripe";

    private static bool IsNumber(IOperation operation, decimal number) => operation.ConstantValue is { HasValue: true, Value: var constant } && constant switch
    {
        int value => value == number,
        long value => value == number,
        decimal value => value == number,
        double value => Math.Abs(value - (double)number) < 1e-9,
        float value => Math.Abs(value - (float)number) < 1e-6f,
        _ => false,
    };

    // A percentage is no amount, and neither is a whole number, such as a number of seats.
    private static bool IsAmountOperand(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
            operation = conversion.Operand;
        if (operation.Type is { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 })
            return false;

        var name = operation switch
        {
            IMemberReferenceOperation member => member.Member.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => "",
        };
        return !operation.ConstantValue.HasValue && !FactorNames.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
