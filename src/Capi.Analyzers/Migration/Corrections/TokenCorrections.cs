using Capi.Analyzers.Migration.Payloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Migration.Corrections;

/// <summary>Edits that send the token in the body instead of the address.</summary>
internal static class TokenCorrections
{
    private const string Parameter = "access_token=";

    /// <summary>Moves the token from the end of an address to the only envelope of the file, an anonymous object. Null where there are more, or where the address goes on after the token.</summary>
    /// <param name="part">The text with the parameter.</param>
    /// <param name="envelopes">The envelopes of the senders.</param>
    /// <param name="model">The semantic model of the file.</param>
    public static Correction? MoveToBody(SyntaxNode part, IReadOnlyList<PayloadObject> envelopes, SemanticModel model)
    {
        if (part is not InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { Contents: [.., var before, InterpolationSyntax { FormatClause: null, AlignmentClause: null } token] } } text || before != text || !text.ToString().EndsWith(Parameter, StringComparison.Ordinal))
            return null;
        if (envelopes.Where(envelope => envelope.Creation.Syntax.SyntaxTree == part.SyntaxTree).Select(envelope => envelope.Creation.Syntax).Distinct().ToList() is not [AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 0 } body] || Writes(body))
            return null;

        // "?access_token=" or "&access_token=" goes; the rest of the address stays.
        var start = text.Span.End - Parameter.Length - 1;
        var isOwn = text.ToString()[text.Span.Length - Parameter.Length - 1] is '?' or '&';
        return isOwn && IsVisible(token.Expression, body, model) ? Combine(part.SyntaxTree, new TextChange(TextSpan.FromBounds(start, token.Span.End), ""), new TextChange(new TextSpan(body.Initializers.Last().Span.End, 0), $", access_token = {token.Expression}")) : null;
    }

    private static bool Writes(AnonymousObjectCreationExpressionSyntax body) => body.Initializers.Any(member => (member.NameEquals?.Name ?? member.Expression as IdentifierNameSyntax)?.Identifier.ValueText == "access_token");

    // The token may be a local of another method.
    private static bool IsVisible(ExpressionSyntax token, SyntaxNode body, SemanticModel model) => token.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().All(name => model.GetSymbolInfo(name).Symbol switch
    {
        { Kind: SymbolKind.Local or SymbolKind.Parameter } variable => model.LookupSymbols(body.SpanStart, name: variable.Name).Any(found => SymbolEqualityComparer.Default.Equals(found, variable)),
        not null => true,
        _ => false,
    });

    private static Correction Combine(SyntaxTree tree, params TextChange[] changes)
    {
        var span = TextSpan.FromBounds(changes.Min(change => change.Span.Start), changes.Max(change => change.Span.End));
        var source = tree.GetText();
        var length = source.Length;
        var changed = source.WithChanges(changes.OrderBy(change => change.Span.Start));
        return new Correction(Location.Create(tree, span), changed.ToString(new TextSpan(span.Start, span.Length + changed.Length - length)));
    }
}
