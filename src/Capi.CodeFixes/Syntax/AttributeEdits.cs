using Capi.Catalog;
using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Creates edits that replace an attribute or its key.</summary>
internal static class AttributeEdits
{
    /// <summary>Replaces the attribute; null where the member already has the new one, or no name binds to it.</summary>
    /// <param name="attributeName">The attribute's name, for example <c>Hashed</c>.</param>
    /// <param name="key">The key it must have; null for an attribute without key.</param>
    /// <param name="equivalenceKey">The equivalence key.</param>
    public static TextEdit? CreateReplacement(ReportedAttribute reported, string attributeName, string? key, string equivalenceKey)
    {
        if (reported.FindOther(attributeName) is not null || AttributeNames.GetReplacementName(reported.Attribute, attributeName, reported.Model) is not { } name)
            return null;

        var isSame = AttributeNames.IsAttribute(reported.Attribute, attributeName, reported.Model);
        var changes = new List<TextChange>();
        if (!isSame)
            changes.Add(new TextChange(reported.Attribute.Name.Span, name));

        var arguments = reported.Attribute.ArgumentList?.ToString();
        if (key is null || (!isSame && IsInferred(reported.MemberName, attributeName, key) && reported.ArgumentKey != key))
            (arguments, _) = ("", RemoveArguments(reported.Attribute, changes));
        else if (reported.ArgumentKey != key && !(reported.Argument is null && IsInferred(reported.MemberName, attributeName, key)))
            arguments = SetKeyArgument(reported, KeyConstants.CreateExpression(reported, attributeName, key), changes);

        return new TextEdit($"Change to [{(isSame ? reported.Attribute.Name.ToString() : name)}{arguments}]", equivalenceKey, changes);
    }

    /// <summary>Replaces the key by a custom property name.</summary>
    public static TextEdit CreateCustomPropertyEdit(ReportedAttribute reported, string key, string equivalenceKey)
    {
        var changes = new List<TextChange>();
        var arguments = SetKeyArgument(reported, KeyConstants.CreateExpression(reported, "CustomData", key), changes);
        return new TextEdit($"Change to [{reported.Attribute.Name}{arguments}]", equivalenceKey, changes);
    }

    private static bool IsInferred(string memberName, string attributeName, string key) =>
        attributeName is "Hashed" or "Clear" && KeyInference.InferUserDataKey(memberName) == key;

    private static bool RemoveArguments(AttributeSyntax attribute, List<TextChange> changes)
    {
        if (attribute.ArgumentList is not { } list)
            return false;

        changes.Add(new TextChange(TextSpan.FromBounds(attribute.Name.Span.End, list.Span.End), ""));
        return true;
    }

    // Keep the argument name in (key: "em").
    private static string SetKeyArgument(ReportedAttribute reported, string text, List<TextChange> changes)
    {
        var list = reported.Attribute.ArgumentList;
        if (list is not null && reported.Argument is { } argument)
        {
            changes.Add(new TextChange(argument.Span, text));
            return list.ToString().Remove(argument.SpanStart - list.SpanStart, argument.Span.Length).Insert(argument.SpanStart - list.SpanStart, text);
        }

        var span = list?.Span ?? new TextSpan(reported.Attribute.Name.Span.End, 0);
        changes.Add(new TextChange(span, "(" + text + ")"));
        return "(" + text + ")";
    }
}
