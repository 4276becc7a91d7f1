using Capi.Analyzers.Migration.Corrections;
using Capi.Analyzers.Migration.Payloads;
using Capi.Analyzers.Migration.Values;
using Capi.Catalog;
using Capi.ContractReading.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>CAPI521: personal data, internal IDs or scores in custom data.</summary>
internal sealed class PersonalCustomDataRule : MigrationRule
{
    /// <summary>The ID of the rule.</summary>
    public const string Id = "CAPI521";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.CreateWarning(
        Id,
        "Hand-written payload has personal data in custom_data",
        "'custom_data.{0}' gets {1}, which Meta forbids there and stores in clear; leave it out, or send an identifier hashed in user_data",
        RuleCategories.Migration);

    private static readonly string[] InternalWords = ["score", "risk", "margin", "profit", "segment", "rating", "churn"];

    // Who has an ID, in the words of a domain.
    private static readonly HashSet<string> Holders = new(StringComparer.Ordinal)
    {
        "user", "customer", "member", "account", "client", "internal", "crm", "contact", "person", "profile", "household", "device", "buyer", "shopper", "guest", "visitor", "subscriber", "player", "gamer", "patient", "student", "pupil", "learner", "donor", "supporter", "volunteer", "rider",
        "driver", "passenger", "traveler", "traveller", "attendee", "participant", "employee", "applicant", "candidate", "borrower", "policyholder", "tenant", "resident", "owner", "parent", "child", "reader", "viewer", "listener", "athlete", "citizen",
    };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        var identifiers = new IdentifierSources(model.UserData);
        foreach (var section in model.CustomData)
        {
            foreach (var field in section.Object.Fields.Where(field => ParameterDefinitions.Find(ParameterSection.CustomData, field.Key) is null))
            {
                if (IsPersonal(field))
                    reporter.Report(this, field.Location, section.Evidence, [], RemovalCorrections.Remove(field), field.Key, "personal data");
                else if (IsInternal(field.Key))
                    reporter.Report(this, field.Location, Evidence.Likely, field.Key, "an internal ID or score");
            }

            // A known key with an identifier in it: content_name = customer.Email.
            foreach (var field in section.Object.Fields.Where(field => ParameterDefinitions.Find(ParameterSection.CustomData, field.Key) is not null && field.Values.SelectMany(value => value.WithParts()).Any(PersonalValues.IsPersonal)))
                reporter.Report(this, field.Location, section.Evidence, [], RemovalCorrections.Remove(field), field.Key, "personal data");
            foreach (var field in section.Object.Fields)
            {
                if (field.Values.SelectMany(value => value.WithParts()).Select(identifiers.FindKey).FirstOrDefault(key => key is not null) is { } key)
                    reporter.Report(this, field.Location, section.Evidence, [], RemovalCorrections.Remove(field), field.Key, $"what also fills user_data.{key}");
            }
        }
    }

    private static bool IsPersonal(PayloadField field)
    {
        if (field.Values.All(value => value.Kind is OriginKind.Constant or OriginKind.Null or OriginKind.Empty) && field.Values.Count > 0 || field.Nested.Count > 0)
            return false;
        return field.Values.SelectMany(value => value.WithParts()).Any(value => PersonalValues.IsPersonal(value) || (value.IsHashed && PersonalValues.IsPersonalName(value.Name)))
            || (PersonalValues.IsPersonalName(field.Key) && field.Type?.SpecialType is null or SpecialType.System_String or SpecialType.System_Object)
            || (PersonalValues.IsPersonalKey(field.Key) && field.Type?.SpecialType is not SpecialType.System_Boolean);
    }

    private static bool IsInternal(string key)
    {
        var words = key.ToLowerInvariant().Split('_');
        return words.Any(word => InternalWords.Contains(word))
            || (words.Length > 1 && words[words.Length - 1] is "id" or "number" or "key" or "uuid" or "guid" && (Holders.Contains(words[0]) || Holders.Contains(words[words.Length - 2])));
    }
}
