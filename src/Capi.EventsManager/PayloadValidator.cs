using System.Text.Json;
using Capi.EventsManager.Graph;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Payloads;
using Capi.EventsManager.Validation;
using Capi.EventsManager.Validation.Examples;

namespace Capi.EventsManager;

/// <summary>Validates payloads as the Events Manager does, without sending them: Meta's Payload Helper on your own machine. Thread-safe.</summary>
public static class PayloadValidator
{
    /// <summary>Validates a payload: a request with <c>data</c>, an array of events, or one event.</summary>
    /// <param name="utf8">The payload as UTF-8, optionally with a byte order mark.</param>
    /// <param name="timeProvider">The clock for the age of events; null for the system's.</param>
    /// <returns>The findings, in the words of the Graph endpoint. Nothing of the payload is kept or repeated.</returns>
    public static PayloadReport Validate(ReadOnlyMemory<byte> utf8, TimeProvider? timeProvider = null)
    {
        var body = RequestJson.RemoveByteOrderMark(utf8);
        var (document, warnings) = RequestJson.Parse(utf8, FieldPath.Root);
        using (document)
        {
            return document is null
                ? new PayloadReport { EventCount = 0, Findings = [JsonText.DescribeError(body)] }
                : Validate(new PayloadShape(document.RootElement, JsonPositions.Read(body.Span), warnings), (timeProvider ?? TimeProvider.System).GetUtcNow());
        }
    }

    private static PayloadReport Validate(PayloadShape shape, DateTimeOffset now)
    {
        var findings = new List<PayloadFinding>();
        if (EventBatch.ValidateShape(shape.Data) is { } error)
            return new PayloadReport { EventCount = 0, Findings = [shape.Create(error, null)] };

        findings.AddRange(shape.GetEnvelopeWarnings());
        EventView? firstInvalid = null;
        var count = 0;
        foreach (var json in shape.Data.EnumerateArray())
        {
            var index = count++;
            var view = new EventView(json, EventBatch.GetPath(index), now);
            var errors = EventValidators.GetErrors(view).ToList();
            findings.AddRange(errors.Select(one => shape.Create(one, index)));
            findings.AddRange(view.Warnings.Where(warning => errors.All(one => one.Field?.Text != warning.Field.Text)).Select(warning => shape.Create(warning, index)));
            firstInvalid ??= errors.Count > 0 ? view : null;
        }

        var example = firstInvalid is { Json.ValueKind: JsonValueKind.Object } ? ExampleEvent.Create(firstInvalid) : null;
        return new PayloadReport { EventCount = count, Findings = findings, CorrectedExample = example };
    }
}
