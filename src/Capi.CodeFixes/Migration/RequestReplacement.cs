using System.Threading;
using Capi.Analyzers.Migration;
using Capi.CodeFixes.IgnoredResults;
using Capi.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Capi.CodeFixes.Migration;

/// <summary>Replaces the request of a sender by the call of the generated method, where nothing else is lost with it.</summary>
internal static class RequestReplacement
{
    private const int MaxLineLength = 160;

    /// <summary>The changed text of the sender's file; null when the call can't replace the request: then it stays, and the call is a method of the contract.</summary>
    public static SourceText? Find(CapiEvent one, SenderModel senders, ContractSkeleton skeleton, string contract, CancellationToken cancellationToken)
    {
        var tree = one.Payload.Creation.Syntax.SyntaxTree;
        if (!skeleton.IsComplete)
            return null;

        var used = skeleton.Members.Select(member => member.Argument!).Concat(skeleton.Context.Select(value => value.Value).OfType<SourceExpression>()).SelectMany(argument => argument.Variables).Select(variable => variable.Symbol);
        if (RequestStatements.Find(one, senders, used) is not { } statements)
            return null;

        var model = senders.Code.GetModel(tree);
        var layout = new FileLayout(tree.GetText(cancellationToken));
        if (VisitorContext.Find(skeleton, statements.Send, model) is not { } context || ClientInjection.Find(statements.Send, model, senders.Code, layout) is not { } client)
            return null;

        var changes = new List<TextChange>(client.Changes);
        AddCall(changes, statements, WriteCall(skeleton, client, context, statements, model, layout), layout);
        AddUsings(changes, tree.GetCompilationUnitRoot(cancellationToken), context, layout);
        var changed = tree.GetText(cancellationToken).WithChanges(changes.OrderBy(change => change.Span.Start));
        return Compiles(senders.Code.Compilation, tree, changed, skeleton, contract, cancellationToken) ? changed : null;
    }

    private static string WriteCall(ContractSkeleton skeleton, ClientInjection client, VisitorContext context, RequestStatements statements, SemanticModel model, FileLayout layout)
    {
        var indentation = layout.GetLineIndentation(statements.Send.SpanStart);
        var result = new UniqueNameGenerator("result").GetUniqueName(statements.Send);
        var token = model.LookupSymbols(statements.Send.SpanStart).OfType<IParameterSymbol>().FirstOrDefault(parameter => parameter.Type.Name == "CancellationToken") is { } parameter ? ", " + parameter.Name : "";
        var contract = $"new {skeleton.Name}({string.Join(", ", skeleton.Members.Select(member => member.Argument!.Text))})";
        var start = $"{indentation}var {result} = await {client.Name}.Send{skeleton.Name}Async(";
        var call = start.Length + contract.Length + context.Text.Length + token.Length < MaxLineLength
            ? $"{start}{contract}, {context.Text}{token});"
            : $"{start}{layout.NewLine}{indentation}{layout.IndentUnit}{contract},{layout.NewLine}{indentation}{layout.IndentUnit}{context.Text}{token});";
        if (statements.ReturnsOfSuccess.Count > 0)
            return call;

        var check = ResultCheck.CreateIfStatement(result, statements.Send, model, layout.NewLine).ToFullString().TrimEnd();
        var lines = check.Split(["\r\n", "\n"], StringSplitOptions.None).Select(line => line is "{" or "}" || line.StartsWith("if", StringComparison.Ordinal) ? line : layout.IndentUnit + line);
        return call + layout.NewLine + string.Join(layout.NewLine, lines.Select(line => indentation + line));
    }

    private static void AddCall(List<TextChange> changes, RequestStatements statements, string call, FileLayout layout)
    {
        var send = statements.Removed.First(statement => statement.Span.Contains(statements.Send.Span));
        foreach (var statement in statements.Removed.Where(statement => statement != send))
            changes.Add(new TextChange(statement.FullSpan, ""));

        // The blank line before the first of them stays before the call.
        var isSeparated = statements.Removed[0].GetLeadingTrivia() is [var first, ..] && first.IsKind(SyntaxKind.EndOfLineTrivia);
        changes.Add(new TextChange(send.FullSpan, (isSeparated ? layout.NewLine : "") + call + layout.NewLine));
        var result = new UniqueNameGenerator("result").GetUniqueName(statements.Send);
        changes.AddRange(statements.ReturnsOfSuccess.Select(answer => new TextChange(answer.Expression!.Span, result + ".IsAccepted")));
    }

    private static void AddUsings(List<TextChange> changes, CompilationUnitSyntax unit, VisitorContext context, FileLayout layout)
    {
        // System first, as editors sort them.
        var next = unit.Usings.FirstOrDefault(one => one.Name?.ToString() is { } name && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal));
        var position = next?.SpanStart ?? (unit.Usings.Count > 0 ? unit.Usings.FullSpan.End : unit.Members.Count == 0 ? 0 : unit.Members[0].FullSpan.Start);
        var missing = new[] { "Capi", context.Namespace }.OfType<string>().Where(ns => unit.Usings.All(one => one.Name?.ToString() != ns)).Select(ns => $"using {ns};{layout.NewLine}").ToList();
        if (missing.Count > 0)
            changes.Add(new TextChange(new TextSpan(position, 0), string.Concat(missing) + (unit.Usings.Count == 0 ? layout.NewLine : "")));
    }

    // The generated method doesn't exist yet; a stub of it stands for it.
    private static bool Compiles(Compilation compilation, SyntaxTree tree, SourceText changed, ContractSkeleton skeleton, string contract, CancellationToken cancellationToken)
    {
        var stub = $$"""
            {{(skeleton.Namespace is null ? "" : $"namespace {skeleton.Namespace};")}}
            internal static class {{skeleton.Name}}Stub
            {
                public static global::System.Threading.Tasks.ValueTask<global::Capi.EnqueueResult> Send{{skeleton.Name}}Async(this global::Capi.IMetaCapiClient client, {{skeleton.Name}} value, global::Capi.MetaEventContext context, global::System.Threading.CancellationToken cancellationToken = default) => default;
            }
            """;
        var newTree = tree.WithChangedText(changed);
        var after = compilation.ReplaceSyntaxTree(tree, newTree).AddSyntaxTrees(Parse(contract), Parse(stub));
        return CountErrors(after, newTree) <= CountErrors(compilation, tree);

        SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, cancellationToken: cancellationToken);

        int CountErrors(Compilation one, SyntaxTree file) => one.GetSemanticModel(file).GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
