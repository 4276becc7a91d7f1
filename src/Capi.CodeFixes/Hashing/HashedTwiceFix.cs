using System.Collections.Immutable;
using System.Composition;
using Capi.Analyzers.Flow;
using Capi.Analyzers.Flow.Rules;
using Capi.CodeFixes.TextEdits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Hashing;

/// <summary>CAPI201: removes the hashing and passes the original value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HashedTwiceFix)), Shared]
public sealed class HashedTwiceFix : TextEditCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [HashedTwiceRule.Id];

    private protected override IEnumerable<TextEdit> GetEdits(FixContext context) =>
        context.GetAdditionalNode(AdditionalLocations.HashCall) is { } call
        && context.GetAdditionalNode(AdditionalLocations.HashInput) is ExpressionSyntax input
        && ExpressionReplacement.CreateChange(context, call, OriginalExpression.StripNormalization(input)) is { } change
            ? [new TextEdit("Pass the raw value", context.Id, [change])]
            : [];
}
