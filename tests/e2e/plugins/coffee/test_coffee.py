from jobrsvp_coffee import Coffee


def test_coffee_speaks_for_the_job(judge):
    assert judge(Coffee(), sources={"text": "Free coffee"}).stance == "for"
