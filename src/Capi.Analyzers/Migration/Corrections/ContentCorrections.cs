using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits of the IDs of contents. Null for a text that may contain several IDs.</summary>
internal static class ContentCorrections
{
    /// <summary>An array instead of one text: <c>order.Sku</c> becomes <c>new[] { order.Sku }</c>, <c>string.Join(",", skus)</c> becomes <c>skus</c>.</summary>
    public static Correction? ToArray(PayloadField field)
    {
        if (field.Operation is null || field.Member is { ContainingType.IsAnonymousType: false })
            return null;

        return KnownMethods.SkipConversions(field.Operation) switch
        {
            IInvocationOperation { TargetMethod: { Name: "Join", ContainingType.SpecialType: SpecialType.System_String }, Arguments: [_, { Value: var joined }] } call when KnownMethods.SkipConversions(joined) is var ids and not IArrayCreationOperation { IsImplicit: true } => Replace(call, ids.Syntax.ToString()),
            ILiteralOperation { ConstantValue: { HasValue: true, Value: string text }, Syntax: LiteralExpressionSyntax } literal when text.IndexOfAny([',', ';', ' ', '|']) < 0 => Wrap(literal),
            IMemberReferenceOperation { Type.SpecialType: SpecialType.System_String } member when IsSingular(member.Member.Name) => Wrap(member),
            IParameterReferenceOperation { Type.SpecialType: SpecialType.System_String } parameter when IsSingular(parameter.Parameter.Name) => Wrap(parameter),
            _ => null,
        };
    }

    // Skus may be "A,B".
    private static bool IsSingular(string name) => !name.EndsWith("s", StringComparison.OrdinalIgnoreCase) && name.IndexOf("list", StringComparison.OrdinalIgnoreCase) < 0 && name.IndexOf("all", StringComparison.OrdinalIgnoreCase) < 0;

    private static Correction Wrap(IOperation value) => Replace(value, $"new[] {{ {value.Syntax} }}");

    private static Correction Replace(IOperation value, string text) => new(value.Syntax.GetLocation(), text);
}
