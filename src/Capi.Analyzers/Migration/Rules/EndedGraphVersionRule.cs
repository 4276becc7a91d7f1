using Capi.Analyzers.Migration.Anchors;
using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI543: a version of the Graph API that has ended.</summary>
internal sealed class EndedGraphVersionRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI543";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written sender uses an ended Graph version",
        "Version {0} of the Graph API has ended, so Meta answers by the rules of another version or not at all; call {1} and read the version from configuration",
        RuleCategories.Migration);

    // The catalog knows the release of every version that is still usable.
    private static readonly int OldestUsable = GraphVersions.All.Where(version => version.Released is not null).Min(version => GetMajor(version.Name));

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var part in model.Endpoints.SelectMany(endpoint => endpoint.Parts).Where(part => part.Parts.Count == 0))
        {
            if (part.Text is { } text)
            {
                if (EndpointText.HasHost(text) || text.IndexOf("/v", StringComparison.Ordinal) >= 0 || text.StartsWith("v", StringComparison.OrdinalIgnoreCase))
                    Check(text, part.Operation, reporter);
            }
            else if (part is { Kind: OriginKind.Member, Symbol: { } member } && model.Code.GetBody(member) is ISymbolInitializerOperation { Value: { ConstantValue: { HasValue: true, Value: string value } } initial })
                Check(value, initial, reporter);
        }

        // Refit: [Post("/v18.0/{dataset}/events")].
        foreach (var path in model.Sends.Where(send => SendFinder.IsDeclaredSend(send.Call.TargetMethod)).SelectMany(send => send.Call.TargetMethod.OriginalDefinition.GetAttributes()))
        {
            if (path is { ConstructorArguments: [{ Value: string text }, ..], ApplicationSyntaxReference: { } reference } && FindEnded(text) is { } ended)
                reporter.Report(this, reference.GetSyntax(model.Code.CancellationToken).GetLocation(), Evidence.Proven, [], LiteralCorrections.ReplaceWord(reference.GetSyntax(model.Code.CancellationToken), ended, GraphVersions.Default), ended, GraphVersions.Default);
        }

        foreach (var literal in model.Operations.OfType<ILiteralOperation>())
        {
            if (literal.ConstantValue is { HasValue: true, Value: string text } && text.IndexOf("graph.facebook.com/v", StringComparison.OrdinalIgnoreCase) >= 0 && model.Reach.GetEvidence(literal) is Evidence.Proven)
                Check(text, literal, reporter);
        }

        foreach (var (text, operation, evidence) in BaseAddresses.Find(model))
            Check(text, operation, reporter, evidence);
    }

    private void Check(string text, IOperation operation, MigrationReporter reporter, Evidence evidence = Evidence.Proven)
    {
        if (FindEnded(text) is { } ended)
            reporter.Report(this, operation.Syntax.GetLocation(), evidence, [], LiteralCorrections.ReplaceWord(operation.Syntax, ended, GraphVersions.Default), ended, GraphVersions.Default);
    }

    private static string? FindEnded(string text) => text.Split('/', '?', ' ').FirstOrDefault(word => GraphVersions.IsWellFormed(word) && GetMajor(word) < OldestUsable);

    private static int GetMajor(string version) => int.Parse(version.Substring(1, version.IndexOf('.') - 1), System.Globalization.CultureInfo.InvariantCulture);
}
