using System.Text;
using Capi.EventsManager.Page.PayloadHelper;
using Capi.EventsManager.Parsing;
using Capi.EventsManager.Payloads;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Endpoints;

/// <summary><c>POST /payload-helper</c>: checks the payload in the form field <c>payload</c>. Nothing of it is stored.</summary>
internal sealed class PayloadHelperEndpoint(TimeProvider timeProvider)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!CrossOriginCheck.IsSameOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var (form, error) = context.Request.HasFormContentType ? await BodyReader.ReadFormAsync(context.Request).ConfigureAwait(false) : (FormCollection.Empty, null);
        if (error is not null)
            context.Response.StatusCode = error.StatusCode;
        var payload = Encoding.UTF8.GetBytes(form["payload"].ToString());
        var page = PayloadHelperPage.Render(PayloadValidator.Validate(payload, timeProvider), MaskedText.GetLines(RequestJson.RemoveByteOrderMark(payload).Span));
        await PageEndpoint.WriteAsync(context, "text/html; charset=utf-8", page).ConfigureAwait(false);
    }
}
