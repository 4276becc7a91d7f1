using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Capi.AspNetCore.Tests.Sending;

/// <summary><c>[SendsMetaEvent]</c> on controllers.</summary>
public sealed class ControllerTests
{
    [Theory]
    [InlineData("/mvc/ok", 200, "T-1")]
    [InlineData("/mvc/json", 200, "T-2")]
    [InlineData("/mvc/value", 200, "T-3")]
    [InlineData("/mvc/source", 302, "T-4")]
    [InlineData("/mvc/none", 302, null)]
    [InlineData("/mvc/bad", 400, null)]
    [InlineData("/mvc/missing", 404, null)]
    [InlineData("/mvc/broken", 500, null)]
    [InlineData("/mvc/silent", 200, null)]
    public async Task The_event_of_an_action_is_sent_after_its_result(string path, int status, string? id)
    {
        await using var app = await SendingApp.StartAsync(
            static endpoints => endpoints.MapControllers(), static services => services.AddControllers().AddApplicationPart(typeof(SentOrdersController).Assembly));

        var response = await app.PostAsync(path);

        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal(id, app.Events.Events.SingleOrDefault()?.EventId);
    }

    [Fact]
    public void Without_a_client_the_filter_cannot_be_created()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new SendsMetaEventAttribute<SentOrder>().CreateInstance(new ServiceCollection().BuildServiceProvider()));

        Assert.Equal("[SendsMetaEvent] needs an IMetaCapiClient, and none is registered: call builder.AddMetaCapi() of the package Capi.AspNetCore in Program.cs.", exception.Message);
    }
}

[Route("mvc")]
[SendsMetaEvent<SentOrder>]
public sealed class SentOrdersController : Controller, IMetaEventSource<SentOrder>
{
    public SentOrder? MetaEvent { get; private set; }

    [HttpPost("ok")]
    public IActionResult AnswerOk() => Ok(SendingApp.CreateOrder("T-1"));

    [HttpPost("json")]
    public IActionResult AnswerJson() => Json(SendingApp.CreateOrder("T-2"));

    [HttpPost("value")]
    public ActionResult<SentOrder> AnswerValue() => ModelState.IsValid ? SendingApp.CreateOrder("T-3") : BadRequest();

    [HttpPost("source")]
    public IActionResult Pay()
    {
        MetaEvent = SendingApp.CreateOrder("T-4");
        return Redirect("/thanks");
    }

    [HttpPost("none")]
    public IActionResult PayLater() => Redirect("/later");

    [HttpPost("bad")]
    public IActionResult Refuse() => BadRequest(SendingApp.CreateOrder());

    [HttpPost("missing")]
    public IActionResult Miss()
    {
        MetaEvent = SendingApp.CreateOrder();
        return NotFound();
    }

    [HttpPost("broken")]
    public IActionResult Break()
    {
        MetaEvent = SendingApp.CreateOrder();
        throw new InvalidOperationException("no stock");
    }

    [HttpPost("silent")]
    public IActionResult Answer() => Content("done");
}
