using Capi.Analyzers.Migration.Rules;
using Capi.Analyzers.Tests.Support;

namespace Capi.Analyzers.Tests.Migration.Rules;

/// <summary>CAPI509: an event ID that the browser can't know or repeat.</summary>
public class UnstableEventIdTests
{
    [Theory]
    [InlineData("event: event_id = Guid.NewGuid().ToString()")]
    [InlineData("event: event_id = \"order\"")]
    [InlineData("event: event_id = order.Number + DateTime.UtcNow.Ticks")]
    [InlineData("event: event_id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"order-{DateTime.UtcNow.Ticks}\")")]
    [InlineData("event: event_id = Hash(order.Number)")]
    [InlineData("event: event_id = $\"purchase-{order.SessionId}\"")]
    [InlineData("event: event_id = NextId()")]
    [InlineData("event: event_id = order.Email")]
    [InlineData("event: event_id = \"mail-\" + order.Email")]
    [InlineData("event: event_id = order.Kind.ToString().Replace(\"_\", \"\")")]
    [InlineData("event: event_id = $\"{order.Kind}-event\"")]
    [InlineData("event: event_id = order.Kind + \"/\" + order.Seen")]
    [InlineData("before: var kind = order.Kind; ;; event: event_id = kind.ToString(\"G\")")]
    [InlineData("event: event_id = ((int)order.Kind).ToString()")]
    [InlineData("event: event_id = \"co-\" + new Visit().Customer.Id ;; members: private sealed class Person { public int Id { get; init; } } private sealed class Visit { public Person Customer { get; init; } = new(); }")]
    public Task The_mistake_is_reported(string parts) => MigrationVerifier.VerifyAsync(SenderCode.Create(parts), UnstableEventIdRule.Id);

    [Theory]
    [InlineData("")]
    [InlineData("event: event_id = \"order-\" + order.Number")]
    [InlineData("event: event_id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $\"order-{order.Row}\")")]
    [InlineData("event: event_id = order.Key.ToString(\"N\")")]
    [InlineData("event: event_id = $\"{order.Kind}-{order.Number}\"")]
    [InlineData("event: event_id = order.Kind + order.Key.ToString(\"N\")")]
    [InlineData("event: event_id = order.Row.ToString()")]
    [InlineData("event: event_id = \"co-\" + new Visit().Session.Id ;; members: private sealed class PaidSession { public int Id { get; init; } } private sealed class Visit { public PaidSession Session { get; init; } = new(); }")]
    [InlineData("event: event_id = \"co-\" + new Visit().Customer.Number ;; members: private sealed class Person { public int Id { get; init; } public int Number { get; init; } } private sealed class Visit { public Person Customer { get; init; } = new(); }")]
    public Task Correct_code_is_accepted(string parts) => MigrationVerifier.VerifyWithoutAsync(SenderCode.Create(parts), UnstableEventIdRule.Id);

    [Theory]
    [InlineData("event: event_id = CreateId(context!) ;; members: private static string CreateId(Microsoft.AspNetCore.Http.HttpContext context) => \"co-\" + context.Session.Id; ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: event_id = $\"co-{context!.Session.Id}\" ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", true)]
    [InlineData("event: event_id = $\"co-{context!.Session.Id}-{order.Number}\" ;; members: private Microsoft.AspNetCore.Http.HttpContext? context; public void Use(Microsoft.AspNetCore.Http.HttpContext value) => context = value;", false)]
    public Task The_session_of_a_visitor_repeats_itself(string parts, bool isReported) => MigrationVerifier.VerifyWithLibrariesAsync(SenderCode.Create(parts), UnstableEventIdRule.Id, isReported);
}
