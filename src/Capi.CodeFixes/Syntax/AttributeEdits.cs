using Capi.Catalog;
using Capi.CodeFixes.Edits;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Syntax;

/// <summary>Creates edits that replace an attribute or its key.</summary>
internal static class AttributeEdits
{
    /// <summary>Replaces the attribute; null where the member already has the new one, or no name binds to it.</summary>
    /// <param name="kind">The attribute's name, for example <c>Hashed</c>.</param>
    /// <param name="key">The key it must have; null for an attribute without key.</param>
    /// <param name="edit">The equivalence key.</param>
    public static Edit? Write(AttributePlace place, string kind, string? key, string edit)
    {
        if (place.Other(kind) is not null || AttributeNames.For(place.Attribute, kind, place.Model) is not { } name)
            return null;

        var isSame = AttributeNames.Is(place.Attribute, kind, place.Model);
        var changes = new List<TextChange>();
        if (!isSame)
            changes.Add(new TextChange(place.Attribute.Name.Span, name));

        var arguments = place.Attribute.ArgumentList?.ToString();
        if (key is null || (!isSame && Infers(place.MemberName, kind, key) && place.WrittenKey != key))
            (arguments, _) = ("", Drop(place.Attribute, changes));
        else if (place.WrittenKey != key && !(place.Argument is null && Infers(place.MemberName, kind, key)))
            arguments = Argue(place, KeyConstants.Write(place, kind, key), changes);

        return new Edit($"Change to [{(isSame ? place.Attribute.Name.ToString() : name)}{arguments}]", edit, changes);
    }

    /// <summary>Replaces the key by a custom property name.</summary>
    public static Edit WriteOwn(AttributePlace place, string key, string edit)
    {
        var changes = new List<TextChange>();
        var arguments = Argue(place, KeyConstants.Write(place, "CustomData", key), changes);
        return new Edit($"Change to [{place.Attribute.Name}{arguments}]", edit, changes);
    }

    private static bool Infers(string memberName, string kind, string key) =>
        kind is "Hashed" or "Clear" && KeyInference.UserData(memberName) == key;

    private static bool Drop(AttributeSyntax attribute, List<TextChange> changes)
    {
        if (attribute.ArgumentList is not { } list)
            return false;

        changes.Add(new TextChange(TextSpan.FromBounds(attribute.Name.Span.End, list.Span.End), ""));
        return true;
    }

    // Keep the argument name in (key: "em").
    private static string Argue(AttributePlace place, string text, List<TextChange> changes)
    {
        var list = place.Attribute.ArgumentList;
        if (list is not null && place.Argument is { } argument)
        {
            changes.Add(new TextChange(argument.Span, text));
            return list.ToString().Remove(argument.SpanStart - list.SpanStart, argument.Span.Length).Insert(argument.SpanStart - list.SpanStart, text);
        }

        var span = list?.Span ?? new TextSpan(place.Attribute.Name.Span.End, 0);
        changes.Add(new TextChange(span, "(" + text + ")"));
        return "(" + text + ")";
    }
}
