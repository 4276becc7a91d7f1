using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Serialization;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI542: null or an empty text is written instead of left out.</summary>
internal sealed class NullWrittenRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI542";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload writes null",
        "'{0}' may be written as {1}, which Meta rejects or takes for a value; leave the key out (JsonIgnoreCondition.WhenWritingNull)",
        RuleCategories.Migration);

    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal) { "event_id", "event_source_url", "test_event_code", "custom_data", "user_data", "referrer_url" };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var values = new NullValues(model);
        var calls = new SerializerCalls(model);
        var settings = new SerializerSettings(model.Code);
        var senders = new SendingFiles(model);
        foreach (var (payload, path, evidence) in GetObjects(model))
        {
            if (Omits(payload, calls, settings, senders))
                continue;
            foreach (var field in payload.Fields.Where(field => !field.OmitsNull && !field.IsConditional))
                Check(field, path, evidence, values, reporter, calls.Find(payload));
        }

        CheckElements(model, values, reporter);
    }

    private static bool Omits(PayloadObject payload, SerializerCalls calls, SerializerSettings settings, SendingFiles senders)
    {
        // The settings are about members: the entries of a dictionary or a JsonObject are written, and so is text.
        if (payload.Fields.All(field => field.Member is null))
            return false;

        var writing = calls.Find(payload);
        return writing.Count > 0 ? writing.All(call => settings.Get(call) != NullHandling.Writes) : senders.OmitNull(payload.Creation.Syntax.SyntaxTree);
    }

    private static IEnumerable<(PayloadObject Object, string Path, Evidence Evidence)> GetObjects(SenderModel model)
    {
        var removed = new RemovedNulls(model);
        return model.UserData.Select(section => (section.Object, "user_data.", section.Evidence))
            .Concat(model.CustomData.Select(section => (section.Object, "custom_data.", section.Evidence)))
            .Concat(model.Events.Select(one => (one.Payload, "", one.Evidence)))
            .Concat(model.Envelopes.Select(envelope => (envelope.Object, "", envelope.Evidence)))
            .Where(one => !removed.Contains(one.Item1.Creation));
    }

    private void Check(PayloadField field, string path, Evidence evidence, NullValues values, MigrationReporter reporter, IReadOnlyList<SerializerCall> calls)
    {
        if (path.Length == 0 && !Optional.Contains(field.Key))
            return;
        if (values.MayBeNull(field))
            reporter.Report(this, field.Location, evidence, [], NullCorrections.Omit(field, calls), path + field.Key, "null");
        else if (!field.IsDefault && ParameterDefinitions.Find(ParameterSection.UserData, field.Key) is not { Handling: Handling.Hash } && values.MayBeEmpty(field))
            reporter.Report(this, field.Location, evidence, path + field.Key, "an empty text");
    }

    // The settings of serializers are about members, not about the elements of arrays.
    private void CheckElements(SenderModel model, NullValues values, MigrationReporter reporter)
    {
        foreach (var (payload, path, evidence) in GetObjects(model).Where(one => one.Path.Length > 0))
        {
            foreach (var field in payload.Fields.Where(field => !field.IsConditional && values.MayHaveNullElement(field)))
                reporter.Report(this, field.Location, evidence, path + field.Key, "an array with null");
        }
    }
}
