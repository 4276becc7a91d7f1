using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.CodeFixes.Migration;

/// <summary>The type of the entries of <c>contents</c>, and the expression that creates them from the sender's own.</summary>
internal sealed class ContentItems(string name, PayloadReader reader, SourceExpressionFinder finder, MemberValues values, SourceExpressionReader expressions)
{
    private readonly List<ContractMember> _members = [];

    /// <summary>The name of the type.</summary>
    public string Name => name;

    /// <summary>The members of the type; none when the payload has no contents.</summary>
    public IReadOnlyList<ContractMember> Members => _members;

    /// <summary>Reads the contents.</summary>
    public MemberValue Choose(PayloadField field)
    {
        var objects = reader.ReadObjects(field);
        var item = objects.Count > 0 ? objects[0] : null;
        AddMembers(item);
        return new($"IReadOnlyList<{name}>", objects.Count == 1 ? FindArgument(field, item!) : null, objects.Count == 1 && FindArgument(field, item!) is not null ? null : "create the items from the lines of the order");
    }

    private void AddMembers(PayloadObject? item)
    {
        if (_members.Count > 0)
            return;

        foreach (var (key, type) in new[] { ("id", "string"), ("quantity", "int"), ("item_price", "decimal") })
        {
            if (item is null || item.Has(key))
                _members.Add(new ContractMember($"[CustomData(\"{key}\")]", Choose(item, key)?.Type ?? type, ParameterDefinitions.Find(ParameterSection.Content, key)?.Name ?? "Id", Choose(item, key)?.Argument));
        }
    }

    private MemberValue? Choose(PayloadObject? item, string key)
    {
        if (item?.Find(key).ToList() is not [{ Operation: { } operation } field] || ParameterDefinitions.Find(ParameterSection.Content, key) is not { } parameter)
            return null;

        // (double)line.Price: the price.
        var source = field.Values is [{ Kind: OriginKind.Member } value] && item.Creation.Syntax.Span.Contains(value.Operation.Syntax.Span) && value.Operation.Syntax.SyntaxTree == item.Creation.Syntax.SyntaxTree ? value.Operation : KnownMethods.SkipConversions(operation);
        return values.ChooseCustomData(key, parameter, expressions.ReadInside(source));
    }

    /// <summary>The sender's expression, with the type in the place of the payload's object.</summary>
    private SourceExpression? FindArgument(PayloadField field, PayloadObject item)
    {
        if (_members.Count == 0 || _members.Any(member => member.Argument is null) || field.Operation is not { } written || item.Creation.Syntax is not ExpressionSyntax created)
            return null;

        var whole = KnownMethods.SkipConversions(written).Syntax;
        return whole.SyntaxTree == created.SyntaxTree && whole.Span.Contains(created.Span) && finder.FindWhole(KnownMethods.SkipConversions(written), "Lines") is { } source
            ? Replace(source, whole, created)
            : null;
    }

    private SourceExpression Replace(SourceExpression source, SyntaxNode whole, ExpressionSyntax created)
    {
        var text = whole.ToString();
        var start = created.SpanStart - whole.SpanStart;
        var changed = text.Substring(0, start) + $"new {name}({string.Join(", ", _members.Select(member => member.Argument!.Text))})" + text.Substring(start + created.Span.Length);
        return source with { Text = $"[.. {SourceExpressionReader.WriteOnOneLine(changed)}]", Type = null };
    }
}
