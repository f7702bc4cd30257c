namespace Program08.Functions.Access;

/// <summary>Whatever no other function answers: a page that says so, with the same headers as every other.</summary>
public sealed class ShowNotFound(Web web)
{
    [Function(nameof(ShowNotFound))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*rest}")] HttpRequest request) => web.MessageAsync(request, StatusCodes.Status404NotFound);
}
