using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

// Which operations are texts.
internal sealed partial class JsonTextSource
{
    /// <summary>Reads a text; null for an operation that isn't a text, and for one that is too long.</summary>
    public static JsonTextSource? Create(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call when KnownMethods.FindFormattedParts(call) is { } parts => Create(parts, isFormat: true),
        IInterpolatedStringOperation or IBinaryOperation or ILiteralOperation => Create(TextParts.Get(operation)),
        _ => null,
    };

    /// <summary>True for a text that isn't part of another one.</summary>
    public static bool IsWholeText(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is not (IBinaryOperation or IInterpolatedStringTextOperation or IInterpolationOperation) && operation.Syntax.Parent is not InterpolationSyntax;
    }
}
