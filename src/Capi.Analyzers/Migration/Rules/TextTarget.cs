using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds out to which text, builder or writer a text is written.</summary>
internal static class TextTarget
{
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "Append", "AppendLine", "AppendFormat", "AppendHtml", "AppendHtmlLine", "SetHtmlContent", "Write", "WriteLine", "WriteAsync", "WriteLineAsync", "WriteLiteral", "Add",
    };

    /// <summary>The variable, property, builder or writer as the code calls it; null when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="replaces">True when the text replaces what was there before.</param>
    public static string? Find(IOperation text, out bool replaces)
    {
        replaces = false;
        var parent = text.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or IInterpolatedStringHandlerCreationOperation or IObjectCreationOperation or IArgumentOperation { Parent: IObjectCreationOperation })
            parent = parent.Parent;
        switch (parent)
        {
            case IArgumentOperation { Parent: IInvocationOperation call } argument when call.Arguments.IndexOf(argument) == (call.Instance is null ? 1 : 0):
                return FindReceiver(call);
            case ICompoundAssignmentOperation compound:
                return compound.Target.Syntax.ToString();
            case ISimpleAssignmentOperation assignment:
                replaces = true;
                return assignment.Target.Syntax.ToString();
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                replaces = true;
                return declarator.Symbol.Name;
            default:
                return null;
        }
    }

    /// <summary>The builder or writer of a call; null when the call is no such method.</summary>
    public static string? FindReceiver(IOperation operation)
    {
        string? name = null;
        for (var current = operation; current is IInvocationOperation call && Methods.Contains(call.TargetMethod.Name);)
        {
            // builder.Append(a).Append(b): each call is the receiver of the next one.
            if ((call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments[0].Value : null)) is not { } receiver)
                break;
            current = KnownMethods.SkipConversions(receiver);
            name = current.Syntax.ToString();
        }

        return name;
    }
}
