using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Tests.Sending;

/// <summary><c>WithMetaEvent</c> on results.</summary>
public sealed class ResultTests
{
    [Fact]
    public async Task The_event_is_sent_after_the_result()
    {
        await using var app = await SendingApp.StartAsync(endpoints =>
        {
            endpoints.MapPost("/ok", () => TypedResults.Ok(new Receipt("T-1")).WithMetaEvent(SendingApp.CreateOrder("T-1")));
            endpoints.MapPost("/redirect", () => Results.Redirect("/thanks").WithMetaEvent(SendingApp.CreateOrder("T-2")));
            endpoints.MapPost("/none", () => Results.Ok().WithMetaEvent<SentOrder>(null));
            endpoints.MapPost("/missing", () => Results.NotFound().WithMetaEvent(SendingApp.CreateOrder("T-4")));
        });

        var response = await app.PostAsync("/ok");
        Assert.Equal("""{"number":"T-1"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await app.PostAsync("/redirect")).StatusCode);
        await app.PostAsync("/none");
        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync("/missing")).StatusCode);

        Assert.Equal(["T-1", "T-2"], app.Events.Events.Select(sent => sent.EventId));
    }

    [Fact]
    public void The_inner_result_stays_visible_to_filters()
    {
        var result = TypedResults.NotFound().WithMetaEvent(SendingApp.CreateOrder());

        Assert.Equal(404, Assert.IsAssignableFrom<IStatusCodeHttpResult>(result).StatusCode);
        Assert.IsType<Microsoft.AspNetCore.Http.HttpResults.NotFound>(Assert.IsAssignableFrom<INestedHttpResult>(result).Result);
    }
}
