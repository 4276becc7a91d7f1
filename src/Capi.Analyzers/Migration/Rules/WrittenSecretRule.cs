using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI518: an access token or a dataset ID that is written in the code.</summary>
internal sealed class WrittenSecretRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI518";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender contains its token or dataset",
        "{0}, so everybody who reads the source or its history can send events in your name; read it from configuration{1}",
        RuleCategories.Migration);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        // With the runtime, CAPI404 reports texts in the format of a token.
        var isReported = Capi.ContractReading.Symbols.WellKnownTypes.IsRuntimeReferenced(model.Code.Compilation);
        foreach (var literal in model.Operations.OfType<ILiteralOperation>())
        {
            if (literal.ConstantValue is { HasValue: true, Value: string text } && !isReported && Usage.AccessTokenText.ContainsToken(text) && model.Reach.GetEvidence(literal) is not Evidence.None)
                reporter.Report(this, literal.Syntax.GetLocation(), Evidence.Proven, "This text looks like an access token", " and generate a new one");
        }

        var headers = model.Operations.OfType<IObjectCreationOperation>()
            .Where(one => one is { Type.Name: "AuthenticationHeaderValue", Arguments: [{ Value.ConstantValue: { HasValue: true, Value: "Bearer" } }, _] } && model.Reach.GetEvidence(one) is Evidence.Proven)
            .SelectMany(one => model.Tracer.Trace(one.Arguments[1].Value));
        foreach (var token in model.Envelopes.SelectMany(envelope => envelope.Object.Find("access_token")).SelectMany(field => field.Values).Concat(headers))
            CheckToken(token, reporter);
        foreach (var endpoint in model.Endpoints)
        {
            var parts = endpoint.Parts.Where(part => part.Parts.Count == 0).ToList();
            for (var index = 0; index < parts.Count; index++)
            {
                CheckAddress(parts[index], reporter);
                if (index > 0 && parts[index - 1].Text?.EndsWith("access_token=", StringComparison.OrdinalIgnoreCase) == true && parts[index].Text is { } token && !Usage.AccessTokenText.IsPlaceholder(token))
                    reporter.Report(this, parts[index].Operation.Syntax.GetLocation(), Evidence.Proven, "The access token is written in the code", " and generate a new one");
            }
        }
    }

    private void CheckToken(TracedValue token, MigrationReporter reporter)
    {
        (string Value, Location Location)? found = token.Text is { } text ? (text, token.GetLocation())
            : token is { Kind: OriginKind.Member, Symbol: { } member } ? FindDefault(member)
            : null;
        if (found is var (value, location) && value.Length > 0 && !Usage.AccessTokenText.IsPlaceholder(value))
            reporter.Report(this, location, Evidence.Proven, "The access token is written in the code", " and generate a new one");
    }

    private void CheckAddress(TracedValue part, MigrationReporter reporter)
    {
        if (part.Text is { } text && ContainsDataset(text))
            reporter.Report(this, part.Operation.Syntax.GetLocation(), Evidence.Proven, "The ID of the dataset is written in the code", "");
        else if (part.Kind == OriginKind.Member && part.Symbol is { } member && part.Operation is IMemberReferenceOperation && member.Locations.FirstOrDefault() is { IsInSource: true } && FindDefault(member) is var (value, location) && ContainsDataset(value))
            reporter.Report(this, location, Evidence.Proven, "The ID of the dataset is written in the code", "");
    }

    private static (string Value, Location Location)? FindDefault(ISymbol member)
    {
        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            var initializer = reference.GetSyntax() switch
            {
                Microsoft.CodeAnalysis.CSharp.Syntax.PropertyDeclarationSyntax property => property.Initializer?.Value,
                Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                _ => null,
            };
            if (initializer is Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax literal)
                return (literal.Token.ValueText, literal.GetLocation());
        }

        return null;
    }

    // Dataset IDs have 15 or 16 digits.
    private static bool ContainsDataset(string text) => text.Split('/', '?', '&', '=').Any(part => part.Length is >= 13 and <= 17 && part.All(one => one is >= '0' and <= '9') && part.Distinct().Count() > 3);
}
