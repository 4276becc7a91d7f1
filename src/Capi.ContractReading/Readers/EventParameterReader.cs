using System.Collections.Immutable;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Rules;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Readers;

/// <summary>Reads the members for parameters of the event itself, such as <c>[EventId]</c>.</summary>
internal static class EventParameterReader
{
    /// <summary>The key that represents consent. It is not one of Meta's keys: consent is evaluated, not sent.</summary>
    public const string ConsentKey = "consent";

    /// <summary>The field, or null when a problem was added.</summary>
    public static ContractField? Read(ReadingState state, AnnotatedMember member, Annotation annotation, ImmutableArray<ISymbol> path)
    {
        var key = GetKey(annotation.Kind);
        var value = ValueReader.Read(member.Type!);
        if (EventTimeTypeRule.ReportIfIncompatible(state, member, annotation, key, value)
            || IncompatibleTypeRule.ReportIfIncompatibleEventParameter(state, member, annotation, key, value)
            || (IsValueSent(annotation.Kind) && IdentifierUnderOtherKeyRule.ReportIfOtherIdentifier(state, member, annotation, key, value)))
            return null;

        return new ContractField
        {
            Path = path,
            SourceAnnotation = annotation,
            Section = FieldSection.Event,
            Key = key,
            Parameter = ParameterDefinitions.Find(ParameterSection.Event, key),
            Value = value,
        };
    }

    /// <summary>The key of an annotation.</summary>
    public static string GetKey(AnnotationKind annotation) => annotation switch
    {
        AnnotationKind.EventId => "event_id",
        AnnotationKind.EventTime => "event_time",
        AnnotationKind.EventSourceUrl => "event_source_url",
        AnnotationKind.ReferrerUrl => "referrer_url",
        AnnotationKind.OptOut => "opt_out",
        _ => ConsentKey,
    };

    // The event ID has a rule of its own.
    private static bool IsValueSent(AnnotationKind annotation) =>
        annotation is AnnotationKind.EventTime or AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl;

    /// <summary>True when this kind of value can be sent as the event parameter.</summary>
    public static bool IsCompatible(AnnotationKind annotation, ScalarKind kind) => annotation switch
    {
        AnnotationKind.EventId => kind is ScalarKind.String or ScalarKind.Guid or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger,
        AnnotationKind.EventTime => kind == ScalarKind.DateTimeOffset,
        AnnotationKind.EventSourceUrl or AnnotationKind.ReferrerUrl => kind is ScalarKind.String or ScalarKind.Uri,
        AnnotationKind.OptOut => kind == ScalarKind.Boolean,
        _ => kind == ScalarKind.Consent,
    };
}
