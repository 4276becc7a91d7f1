using System.Collections.Immutable;
using System.Threading;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Simplification;

namespace Capi.CodeFixes.IgnoredResults;

/// <summary>Rewrites send calls whose result is ignored, one or all of a document.</summary>
internal static class IgnoredResultRewriter
{
    // With the token kind UnderscoreToken: the compiler does not treat a plain identifier "_" as a discard.
    private static readonly SyntaxToken DiscardToken = SyntaxFactory.Identifier(
        SyntaxFactory.TriviaList(), SyntaxKind.UnderscoreToken, "_", "_", SyntaxFactory.TriviaList(SyntaxFactory.Space));

    /// <summary>The document with these calls fixed. A call stays unchanged where the requested fix is not possible.</summary>
    /// <param name="key">The equivalence key of the requested fix; null for the first one that is possible.</param>
    public static async Task<Document> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var endOfLine = new FileLayout(await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).NewLine;
        var names = new UniqueNameGenerator("result");
        var edits = new List<Action>();
        foreach (var diagnostic in diagnostics.OrderBy(one => one.Location.SourceSpan.Start))
        {
            if (IgnoredSendCall.Find(editor.OriginalRoot, diagnostic) is not { } send)
                continue;

            if (key is null or ResultIgnoredFix.CheckResultKey && send.Statement is { } statement)
                AddResultLocal(statement, send, names.GetUniqueName(statement));
            else if (key is null or ResultIgnoredFix.DiscardResultKey && send.CanDiscard(editor.SemanticModel))
                edits.Add(() => editor.ReplaceNode(send.Expression, (now, _) => CreateDiscard((ExpressionSyntax)now, send)));
        }

        // Innermost first: a send call may be in a lambda that is an argument of another.
        for (var last = edits.Count - 1; last >= 0; last--)
            edits[last]();

        var changed = await Simplifier.ReduceAsync(editor.GetChangedDocument(), Simplifier.Annotation, cancellationToken: cancellationToken).ConfigureAwait(false);
        var options = await GetFormattingOptionsAsync(document, cancellationToken).ConfigureAwait(false);
        var formatted = await Formatter.FormatAsync(changed, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);

        // Return text: annotated nodes would be formatted again with other options.
        return document.WithText(await formatted.GetTextAsync(cancellationToken).ConfigureAwait(false));

        void AddResultLocal(ExpressionStatementSyntax statement, IgnoredSendCall send, string name)
        {
            var resultCheck = ResultCheck.CreateIfStatement(name, statement, editor.SemanticModel, endOfLine);
            edits.Add(() =>
            {
                if (statement.Parent is GlobalStatementSyntax global)
                    editor.InsertAfter(global, SyntaxFactory.GlobalStatement(resultCheck));
                else
                    editor.InsertAfter(statement, resultCheck);
                editor.ReplaceNode(statement, (now, _) => CreateResultLocal((ExpressionStatementSyntax)now, send, name, endOfLine));
            });
        }
    }

    // By default the formatter uses the line breaks of the operating system, and spaces.
    private static async Task<OptionSet> GetFormattingOptionsAsync(Document document, CancellationToken cancellationToken)
    {
        var layout = new FileLayout(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        var options = await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false);
        return options
            .WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, layout.NewLine)
            .WithChangedOption(FormattingOptions.UseTabs, LanguageNames.CSharp, layout.HasTabs);
    }

    private static AssignmentExpressionSyntax CreateDiscard(ExpressionSyntax whole, IgnoredSendCall send) =>
        SyntaxFactory.AssignmentExpression(
                SyntaxKind.SimpleAssignmentExpression,
                SyntaxFactory.IdentifierName(DiscardToken),
                SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space),
                CreateResultExpression(whole, send))
            .WithTriviaFrom(whole);

    private static LocalDeclarationStatementSyntax CreateResultLocal(ExpressionStatementSyntax statement, IgnoredSendCall send, string name, string endOfLine)
    {
        var type = SyntaxFactory.ParseTypeName("global::Capi.EnqueueResult").WithAdditionalAnnotations(Simplifier.Annotation);
        var value = SyntaxFactory.EqualsValueClause(CreateResultExpression(statement.Expression, send));
        var variable = SyntaxFactory.VariableDeclarator(SyntaxFactory.Identifier(name), argumentList: null, value);
        return SyntaxFactory
            .LocalDeclarationStatement(SyntaxFactory.VariableDeclaration(type, SyntaxFactory.SingletonSeparatedList(variable)))
            .WithSemicolonToken(EndLine(statement.SemicolonToken, endOfLine))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // Where other code follows on the line, the formatter would leave the if statement there.
    private static SyntaxToken EndLine(SyntaxToken semicolon, string endOfLine)
    {
        var after = semicolon.TrailingTrivia;
        if (after.Any(SyntaxKind.EndOfLineTrivia))
            return semicolon;

        var kept = after.Count > 0 && after[after.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? after.RemoveAt(after.Count - 1) : after;
        return semicolon.WithTrailingTrivia(kept.Add(SyntaxFactory.EndOfLine(endOfLine)));
    }

    private static ExpressionSyntax CreateResultExpression(ExpressionSyntax whole, IgnoredSendCall send)
    {
        var value = (whole is AssignmentExpressionSyntax assignment ? assignment.Right : whole).WithoutLeadingTrivia();
        if (send.IsAwaitMissing)
            return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), value);
        if (!send.IsBlockingWait || value is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax wait } call)
            return value;

        var awaiter = SyntaxFactory.InvocationExpression(wait.WithName(SyntaxFactory.IdentifierName("GetAwaiter")));
        return call.WithExpression(
            SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, awaiter, SyntaxFactory.IdentifierName("GetResult")));
    }
}
